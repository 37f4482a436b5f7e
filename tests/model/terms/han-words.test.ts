import { describe, expect, it } from 'vitest';
import { hanWordFinder, hanWords } from '../../../src/model/terms/han-words.ts';

describe('hanWords', () => {
  it('returns words, and compounds that the segmenter does not know', () => {
    expect(hanWords('网络剪枝')).toEqual(expect.arrayContaining(['网络', '剪枝', '网络剪枝']));
  });

  it.each([
    { what: 'particles at the ends', input: '的剪枝' },
    { what: 'stop words', input: '总结' },
    { what: 'single characters', input: '剪' },
    { what: 'other scripts', input: 'IOMMU' },
  ])('returns no word with or for $what', ({ input }) => {
    const words = hanWords(input);
    expect(words.filter((word) => word !== '剪枝')).toEqual([]);
  });
});

describe('hanWordFinder', () => {
  it('finds words at any place, once each', () => {
    const words = new Set(['剪枝', '网络', '索引']);
    expect(hanWordFinder(words)('先剪枝再训练网络，最后剪枝')).toEqual(['剪枝', '网络']);
  });

  it('finds words of 2 to 6 characters, also at the end', () => {
    const words = new Set(['虚拟', '虚拟机热迁移']);
    expect(hanWordFinder(words)('看虚拟机热迁移')).toEqual(['虚拟', '虚拟机热迁移']);
    expect(hanWordFinder(new Set(['迁移策略']))('热迁移')).toEqual([]);
  });

  it('does not join characters across punctuation', () => {
    expect(hanWordFinder(new Set(['剪枝']))('剪，枝')).toEqual([]);
  });
});
