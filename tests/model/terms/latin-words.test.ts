import { describe, expect, it } from 'vitest';
import { latinWords, pairsIn, wordRuns } from '../../../src/model/terms/latin-words.ts';

describe('latinWords', () => {
  it.each([
    { input: 'two VMs, an IOMMU', out: ['VM', 'IOMMU'] },
    { input: 'gVisor and OverlayFS on F2FS', out: ['gVisor', 'OverlayFS', 'F2FS'] },
    { input: 'SR-IOV热迁移', out: ['SR-IOV'] },
    { input: 'NVMe and PCIe', out: ['NVMe', 'PCIe'] },
    { input: 'copy-on-write in C++', out: ['copy-on-write', 'C++'] },
    { input: 'Part III', out: [] },
    { input: 'API of a CPU, in SOSP19', out: [] },
    { input: 'createHeap', out: [] },
    { input: 'MAP_SHARED src/GPU.ts me@ACME.org', out: [] },
    { input: 'A'.repeat(33), out: [] },
  ])('returns the names $out for $input', ({ input, out }) => {
    expect(latinWords(input, { isHeading: false }).name).toEqual(out);
  });

  it.each([
    { input: '4个使用 Optane 的建议', out: ['Optane'] },
    { input: 'Dynamo 和 Cassandra', out: ['Dynamo', 'Cassandra'] },
    { input: 'we tried Bitfusion', out: ['Bitfusion'] },
    { input: 'Brewing Java', out: [] },
    { input: '异构资源池 Heterogeneous Architecture', out: [] },
    { input: '可用 Optane · tried Bitfusion · Brewing Java', out: ['Optane', 'Bitfusion'] },
  ])('returns the proper names $out for $input', ({ input, out }) => {
    expect(latinWords(input, { isHeading: false }).proper).toEqual(out);
  });

  it('ignores capitals in headings, except next to Chinese text', () => {
    expect(latinWords('Exploring with Bitfusion', { isHeading: true }).proper).toEqual([]);
    expect(latinWords('Optane 方面', { isHeading: true }).proper).toEqual(['Optane']);
  });

  it('returns words that general English rarely uses', () => {
    const text = 'The compaction of a Halide pipeline is surprisingly infeasible';
    expect(latinWords(text, { isHeading: false }).rare).toEqual(['compaction', 'Halide']);
  });
});

describe('wordRuns', () => {
  it('returns runs of capitalised words', () => {
    expect(wordRuns('Nested Virtualization, Code Coverage 和 The Way')).toEqual([
      'Nested Virtualization',
      'Code Coverage',
    ]);
  });
});

describe('pairsIn', () => {
  it('returns the names that brackets join', () => {
    expect(pairsIn('布隆过滤器（Bloom filter）挡掉')).toEqual([['布隆过滤器', 'Bloom filter']]);
    expect(pairsIn('很多（3 个）')).toEqual([]);
  });
});

// Each takes minutes if the time is quadratic in the length.
it.each([
  'A'.repeat(1_000_000),
  'A-'.repeat(500_000),
  `${'a'.repeat(500_000)} A`,
  `A${' '.repeat(500_000)}`,
])('wordRuns takes linear time for %.10s…', (text) => {
  expect(wordRuns(text)).toEqual([]);
  expect(wordRuns(`${text} 中文Nested Virtualization`)).toEqual(['Nested Virtualization']);
});
