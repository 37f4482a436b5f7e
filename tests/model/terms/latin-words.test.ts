import { describe, expect, it } from 'vitest';
import {
  latinNames,
  pairsIn,
  properNames,
  rareWords,
  wordRuns,
} from '../../../src/model/terms/latin-words.ts';

describe('latinNames', () => {
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
  ])('returns $out for $input', ({ input, out }) => {
    expect(latinNames(input)).toEqual(out);
  });
});

describe('properNames', () => {
  it.each([
    { input: '4个使用 Optane 的建议', out: ['Optane'] },
    { input: 'Dynamo 和 Cassandra', out: ['Dynamo', 'Cassandra'] },
    { input: 'we tried Bitfusion', out: ['Bitfusion'] },
    { input: 'Brewing Java', out: [] },
    { input: '异构资源池 Heterogeneous Architecture', out: [] },
  ])('returns $out for $input', ({ input, out }) => {
    expect(properNames(input, { isHeading: false })).toEqual(out);
  });

  it('ignores capitals in headings, except next to Chinese text', () => {
    expect(properNames('Exploring with Bitfusion', { isHeading: true })).toEqual([]);
    expect(properNames('Optane 方面', { isHeading: true })).toEqual(['Optane']);
  });
});

describe('rareWords', () => {
  it('returns words that general English rarely uses', () => {
    expect(rareWords('The compaction of a Halide pipeline is surprisingly infeasible')).toEqual([
      'compaction',
      'Halide',
    ]);
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
