import { describe, expect, it } from 'vitest';
import { editDistance } from '../../../src/model/text/edit-distance.ts';

describe('editDistance', () => {
  it.each([
    { left: 'iommu', right: 'iommu', limit: 2, out: 0 },
    { left: 'iommu', right: 'iomu', limit: 2, out: 1 },
    { left: 'iommu', right: 'iommmu', limit: 2, out: 1 },
    { left: 'iommu', right: 'iomum', limit: 2, out: 1 },
    { left: 'iommu', right: 'iomnu', limit: 2, out: 1 },
    { left: 'memory', right: 'emmoyr', limit: 2, out: 2 },
    { left: 'cache', right: 'memory', limit: 2, out: 3 },
    { left: 'a', right: 'abcdef', limit: 2, out: 3 },
    { left: '', right: 'ab', limit: 2, out: 2 },
  ])(
    'returns $out for $left and $right with the limit $limit, in both directions',
    ({ left, right, limit, out }) => {
      expect(editDistance(left, right, limit)).toBe(out);
      expect(editDistance(right, left, limit)).toBe(out);
    },
  );
});
