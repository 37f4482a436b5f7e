import { describe, expect, it } from 'vitest';
import { latinNames, latinWords } from '../../../src/model/terms/latin-words.ts';

describe('latinNames', () => {
  it.each([
    { input: 'two VMs, an IOMMU', out: ['VM', 'IOMMU'] },
    { input: 'gVisor and OverlayFS on F2FS', out: ['gVisor', 'OverlayFS'] },
    { input: 'SR-IOV热迁移', out: ['SR-IOV'] },
    { input: 'Part III', out: [] },
    { input: 'MAP_SHARED src/GPU.ts me@ACME.org', out: [] },
    { input: 'A'.repeat(33), out: [] },
  ])('returns $out for $input', ({ input, out }) => {
    expect(latinNames(input)).toEqual(out);
  });
});

describe('latinWords', () => {
  it('returns words of three letters or more that are not stop words', () => {
    expect(latinWords('The cold start of a VM: 3 functions')).toEqual([
      'cold',
      'start',
      'functions',
    ]);
  });
});
