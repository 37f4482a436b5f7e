import { describe, expect, it } from 'vitest';
import { nameKey } from '../../../src/model/threads/name-key.ts';

describe('nameKey', () => {
  it.each([
    ['Neural Networks', 'neural network'],
    ['pruning', 'Pruned'],
    ['Copy-on-Write', 'copy on write'],
    ['VMs', 'VM'],
    ['ＩＯＭＭＵ', 'IOMMU'],
    ['文件 系统', '文件系统'],
  ])('makes %s equal to %s', (one, other) => {
    expect(nameKey(one)).toBe(nameKey(other));
  });

  it.each([
    ['virtual', 'virtualization'],
    ['general', 'generation'],
    ['process', 'proces'],
  ])('keeps %s and %s apart', (one, other) => {
    expect(nameKey(one)).not.toBe(nameKey(other));
  });
});
