import { describe, expect, it } from 'vitest';
import { hanVariants } from '../../../src/search/build/han-variants.ts';

describe('hanVariants', () => {
  it.each([
    { why: 'a traditional character', text: '虚拟', written: '擬', meant: ['拟'] },
    { why: 'a simplified character', text: '虛擬', written: '拟', meant: ['擬'] },
    { why: 'one of two with one simplified form', text: '发展', written: '髮', meant: ['发'] },
    { why: 'their simplified form', text: '頭髮 發展', written: '发', meant: ['發', '髮'] },
    { why: 'a form of Taiwan', text: '因为', written: '為', meant: ['为'] },
    { why: 'a word of Taiwan', text: '网络剪枝', written: '網路', meant: ['网络'] },
    { why: 'a word of Taiwan, simplified', text: '网络', written: '网路', meant: ['网络'] },
    { why: 'a word of the mainland', text: '記憶體', written: '内存', meant: ['記憶體'] },
    { why: 'no character that the text lacks', text: '剪枝', written: '網', meant: undefined },
  ])('knows $why: $written in $text', ({ text, written, meant }) => {
    expect(hanVariants([text]).get(written)).toEqual(meant);
  });

  it('is empty for texts without Han characters', () => {
    expect(hanVariants(['IOMMU', '']).size).toBe(0);
  });
});
