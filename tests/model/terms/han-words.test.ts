import { describe, expect, it } from 'vitest';
import { hanTerms, hanWordFinder } from '../../../src/model/terms/han-words.ts';

describe('hanTerms', () => {
  const terms = (text: string, isHeading = false, isFrequent = () => false) =>
    hanTerms(text, { isHeading, isFrequent }).sort();

  it.each([
    { what: 'compounds that end in a word of computing', input: '无法热迁移', out: ['热迁移'] },
    { what: 'list items that are nothing else', input: '随机修剪 · 其他', out: ['随机修剪'] },
    { what: 'no words of general speech', input: '容易压缩', out: ['压缩'] },
    { what: 'nothing that says too little alone', input: '系统和日志', out: [] },
    { what: 'no other scripts', input: 'IOMMU カタカナ', out: [] },
  ])('returns $what: $input', ({ input, out }) => {
    expect(terms(input)).toEqual(out);
  });

  it('returns the parts of a heading', () => {
    expect(terms('一致性哈希的实现', true)).toContain('一致性哈希');
  });

  it('returns compounds with general words only if they are frequent', () => {
    expect(terms('推理模型')).toEqual(['推理模型']);
    expect(terms('一个推理模型的')).toEqual([]);
    expect(terms('一个推理模型的', false, () => true)).toContain('推理模型');
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
