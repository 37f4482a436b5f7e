import { describe, expect, it } from 'vitest';
import { byNameKey, findClosest, nameKey } from '../../../src/model/links/name-key.ts';

describe('nameKey', () => {
  it('is equal for all ways to write a heading as a fragment', () => {
    const written = ['Results & more', 'results--more', 'Results-more', 'ＲＥＳＵＬＴＳ_more'];
    expect(new Set(written.map(nameKey))).toEqual(new Set(['resultsmore']));
  });

  it('keeps letters of all scripts', () => {
    expect(nameKey('网络 剪枝，é')).toBe('网络剪枝é');
  });
});

describe('findClosest', () => {
  const names = byNameKey(['2020-02-26.md', 'hybrid-tlb', '网络剪枝', 'c-lstm']);

  it.each([
    { input: 'hybird-tlb', out: 'hybrid-tlb' },
    { input: 'tlb', out: 'hybrid-tlb' },
    { input: '剪枝', out: '网络剪枝' },
    { input: '2020-02-27.md', out: '2020-02-26.md' },
    { input: 'iommu', out: null },
    { input: 'c', out: null },
    { input: '', out: null },
    { input: 'hybrid-tlb'.repeat(20), out: null },
  ])('returns $out for $input', ({ input, out }) => {
    expect(findClosest(input, names)).toBe(out);
  });

  it('compares at most 1,000 candidates', () => {
    const others = Array.from({ length: 1000 }, (_, index) => `hy${'-'.repeat(index)}${index}`);
    expect(findClosest('hybird-tlb', byNameKey([...others.slice(1), 'hybrid-tlb']))).not.toBeNull();
    expect(findClosest('hybird-tlb', byNameKey([...others, 'hybrid-tlb']))).toBeNull();
  });
});
