import { describe, expect, it } from 'vitest';
import { headingSimilarity } from '../../../src/model/ledger/heading-similarity.ts';

describe('headingSimilarity', () => {
  it.each([
    { a: 'IOTLB', b: 'iotlb：', least: 1, most: 1 },
    { a: '网络剪枝', b: '网络剪枝的结果', least: 0.6, most: 0.8 },
    { a: 'Related work', b: 'Future work', least: 0.3, most: 0.6 },
    { a: 'IOTLB', b: '剪枝', least: 0, most: 0 },
    { a: '', b: '!', least: 0, most: 0 },
    { a: 'aaaa', b: 'aa', least: 0.6, most: 0.7 },
  ])('is $least to $most for "$a" and "$b"', ({ a, b, least, most }) => {
    expect(headingSimilarity(a, b)).toBeGreaterThanOrEqual(least);
    expect(headingSimilarity(a, b)).toBeLessThanOrEqual(most);
    expect(headingSimilarity(b, a)).toBe(headingSimilarity(a, b));
  });
});
