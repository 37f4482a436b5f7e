import { describe, expect, it } from 'vitest';
import { hanTerms } from '../../../src/model/terms/han-words.ts';

describe('hanTerms', () => {
  const terms = (text: string, isHeading = false) => hanTerms(text, { isHeading }).terms.sort();

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

  it('separates compounds that end in a general word', () => {
    const found = { terms: [], general: ['推理模型'] };
    expect(hanTerms('一个推理模型的', { isHeading: false })).toEqual(found);
    expect(terms('推理模型')).toEqual(['推理模型']);
  });
});
