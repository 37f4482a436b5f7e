import { describe, expect, it } from 'vitest';
import { conceptKey } from '../../../src/model/threads/concept-key.ts';

describe('conceptKey', () => {
  it.each([
    ['Neural Networks', 'neural network'],
    ['pruning', 'Pruned'],
    ['Copy-on-Write', 'copy on write'],
    ['VMs', 'VM'],
    ['ＩＯＭＭＵ', 'IOMMU'],
    ['文件 系统', '文件系统'],
  ])('makes %s equal to %s', (one, other) => {
    expect(conceptKey(one)).toBe(conceptKey(other));
  });

  it.each([
    ['virtual', 'virtualization'],
    ['general', 'generation'],
    ['process', 'proces'],
  ])('keeps %s and %s apart', (one, other) => {
    expect(conceptKey(one)).not.toBe(conceptKey(other));
  });
});
