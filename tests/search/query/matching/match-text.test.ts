import { describe, expect, it } from 'vitest';
import { occurrencesOf, toMatchText } from '../../../../src/search/query/matching/match-text.ts';

describe('toMatchText', () => {
  it.each([
    { why: 'lower case', input: 'IOMMU', out: 'iommu' },
    { why: 'NFKC', input: 'ＩＯＭＭＵ ﬁle ²', out: 'iommu file 2' },
    { why: 'single spaces', input: 'a \n\t b', out: 'a b' },
    { why: 'no space at the start', input: '  a', out: 'a' },
    { why: 'no space at the end', input: 'a  ', out: 'a' },
    { why: 'no space between Han and Latin', input: 'SM 分配 x', out: 'sm分配x' },
    { why: 'a space between Han characters', input: '压缩 再', out: '压缩 再' },
    { why: 'no line break between Han characters', input: '压缩\n再', out: '压缩再' },
    { why: 'no invisible characters', input: 'a\u200bb\u2060\u00ad\ufeff', out: 'ab' },
    { why: 'nothing for an empty text', input: '', out: '' },
  ])('contains $why', ({ input, out }) => {
    expect(toMatchText(input).text).toBe(out);
  });

  it.each(['IOMMU and TLB', '𠮷 🚀 A', 'ﬁ  İx', '压缩 再 SM'])(
    'has an original offset for each UTF-16 unit of "%s"',
    (text) => {
      const { text: converted, starts, ends } = toMatchText(text);
      expect([starts.length, ends.length]).toEqual([converted.length, converted.length]);
      expect(ends.at(-1)).toBe(text.length);
      expect(starts.every((start, unit) => start < (ends[unit] ?? 0))).toBe(true);
    },
  );
});

describe('occurrencesOf', () => {
  it.each([
    { why: 'each occurrence', word: 'b', text: 'abcb', out: ['b', 'b'] },
    { why: 'no overlap', word: 'aa', text: 'aaa', out: ['aa'] },
    { why: 'the original letters', word: 'fi', text: 'a ﬁle', out: ['ﬁ'] },
    { why: 'the original white space', word: 'a b', text: 'A \n B', out: ['A \n B'] },
    { why: 'the original surrogate pair', word: '𠮷', text: 'x𠮷', out: ['𠮷'] },
    { why: 'nothing for an empty word', word: '', text: 'abc', out: [] },
    { why: 'nothing if the word does not occur', word: 'd', text: 'abc', out: [] },
  ])('returns the offsets of $why', ({ word, text, out }) => {
    const offsets = occurrencesOf(word, toMatchText(text));
    expect(offsets.map(([start, end]) => text.slice(start, end))).toEqual(out);
  });
});
