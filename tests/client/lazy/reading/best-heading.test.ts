import { describe, expect, it } from 'vitest';
import { bestHeading } from '../../../../src/client/lazy/reading/best-heading.ts';

const HEADINGS = [
  { id: 'wang-luo-jian-zhi', text: '网络剪枝 (Pruning)' },
  { id: 'iotlb', text: 'IOTLB' },
  { id: 'results', text: 'Results & plans' },
  { id: 'iotlb-results', text: 'Results & plans' },
  {
    id: 'serverless-applications-booting-are-slow',
    text: 'Serverless applications booting are slow',
  },
];

describe('bestHeading', () => {
  it.each([
    { fragment: '网络剪枝-pruning', id: 'wang-luo-jian-zhi', isSame: true },
    { fragment: 'Wang-Luo-Jian-Zhi', id: 'wang-luo-jian-zhi', isSame: true },
    { fragment: 'ＩＯＴＬＢ', id: 'iotlb', isSame: true },
    { fragment: 'results--plans', id: 'results', isSame: true },
    { fragment: 'results--plans-1', id: 'iotlb-results', isSame: true },
    { fragment: 'iotlb-2', id: 'iotlb', isSame: false },
    { fragment: 'wang-luo-jianzhi', id: 'wang-luo-jian-zhi', isSame: true },
    { fragment: 'serverless-applications-boot-slowly', id: HEADINGS[4]?.id, isSame: false },
    { fragment: '剪枝', id: 'wang-luo-jian-zhi', isSame: false },
  ])('returns $id for #$fragment', ({ fragment, id, isSame }) => {
    expect(bestHeading(fragment, HEADINGS)).toMatchObject({ heading: { id }, isSame });
  });

  it.each(['', '-', '%', 'ui', 'quantum', 'x'.repeat(10_000), '🐛'])(
    'returns null for #%s, which resembles no heading',
    (fragment) => {
      expect(bestHeading(fragment, HEADINGS)).toBeNull();
    },
  );
});
