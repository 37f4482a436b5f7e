import { expect, test } from 'vitest';
import { hanVariants } from '../../../src/search/build/han-variants.ts';

const meantBy = (text: string, written: string) =>
  hanVariants([text]).find((variant) => variant.written === written)?.meant;

test.each([
  { why: 'a traditional character', text: '虚拟', written: '擬', meant: ['拟'] },
  { why: 'a simplified character', text: '虛擬', written: '拟', meant: ['擬'] },
  { why: 'one of two that are one in simplified', text: '发展', written: '髮', meant: ['发'] },
  { why: 'either of the two', text: '頭髮 發展', written: '发', meant: ['發', '髮'] },
  { why: 'a form of Taiwan', text: '因为', written: '為', meant: ['为'] },
  { why: 'a word of Taiwan', text: '网络剪枝', written: '網路', meant: ['网络'] },
  {
    why: 'a word of Taiwan in simplified characters',
    text: '网络',
    written: '网路',
    meant: ['网络'],
  },
  { why: 'a word of the mainland', text: '記憶體', written: '内存', meant: ['記憶體'] },
  { why: 'nothing for what the texts lack', text: '剪枝', written: '網', meant: undefined },
])('knows $why', ({ text, written, meant }) => {
  expect(meantBy(text, written)).toEqual(meant);
});

test('has nothing for texts without Han characters', () => {
  expect(hanVariants(['IOMMU', ''])).toEqual([]);
});
