import { describe, expect, it } from 'vitest';
import { compoundsOf, trimSymbols } from '../../../src/search/shared/compounds.ts';
import { unitsOf } from '../../../src/search/shared/units.ts';

describe('compoundsOf', () => {
  it.each([
    { input: 'about SR-IOV, copy-on-write and C++.', out: ['sr-iov', 'copy-on-write', 'c++'] },
    { input: '(foo) 做a-b的 x', out: ['a-b'] },
    { input: '1.8% of "map_shared"', out: ['1.8', 'map_shared'] },
    { input: 'plain words only', out: [] },
    { input: '--- ... ++', out: [] },
  ])('finds the compounds in: $input', ({ input, out }) => {
    expect(compoundsOf(unitsOf(input))).toEqual(out);
  });

  it('splits a long address into overlapping pieces', () => {
    const words = Array.from({ length: 30 }, (_, index) => `w${index}`);
    const pieces = compoundsOf(unitsOf(words.join('/')));
    for (const [index, word] of words.entries()) {
      const next = words[index + 1];
      if (next === undefined) continue;
      expect(pieces.some((piece) => piece.includes(`${word}/${next}`))).toBe(true);
    }
    expect(Math.max(...pieces.map(({ length }) => length))).toBeLessThan(40);
  });
});

describe('trimSymbols', () => {
  it.each([
    { input: '(iommu),', out: 'iommu' },
    { input: '"c++".', out: 'c++' },
    { input: '#include', out: 'include' },
    { input: '--', out: '' },
  ])('trims $input to "$out"', ({ input, out }) => {
    const trimmed = trimSymbols(unitsOf(input));
    expect(trimmed.map(({ text }) => text).join('')).toBe(out);
  });
});
