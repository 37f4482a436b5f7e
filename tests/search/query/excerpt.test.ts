import { expect, test } from 'vitest';
import { excerptOf } from '../../../src/search/query/excerpt.ts';

const marked = (text: string, words: string[], length?: number) => {
  const excerpt = excerptOf(text, words, length);
  return excerpt.marks.map(([start, end]) => excerpt.text.slice(start, end));
};

test.each([
  { why: 'letter case', text: 'An IOMMU here', words: ['iommu'], out: ['IOMMU'] },
  { why: 'all matches', text: '剪枝和剪枝', words: ['剪枝'], out: ['剪枝', '剪枝'] },
  {
    why: 'overlaps as one',
    text: 'virtualization',
    words: ['virtual', 'alization'],
    out: ['virtualization'],
  },
  { why: 'letters that grow in lower case', text: 'İİ IOMMU x', words: ['iommu'], out: ['IOMMU'] },
  { why: 'astral characters', text: '𠮷🚀IOMMU', words: ['iommu'], out: ['IOMMU'] },
  {
    why: 'Han beside Latin, with a space or without',
    text: 'SM 分配 SM分配',
    words: ['sm分配'],
    out: ['SM 分配', 'SM分配'],
  },
  { why: 'no Han over a space', text: '缩 再', words: ['缩再'], out: [] },
  { why: 'full width', text: 'ＧＰＵ', words: ['gpu'], out: ['ＧＰＵ'] },
  { why: 'no match', text: 'nothing', words: ['iommu'], out: [] },
  { why: 'empty words', text: 'nothing', words: [''], out: [] },
])('marks $why', ({ text, words, out }) => {
  expect(marked(text, words)).toEqual(out);
});

test('shows the stretch that has most of the words', () => {
  const text = `iommu ${'x '.repeat(200)} here iommu and tlb together ${'y '.repeat(200)}`;
  const { text: shown } = excerptOf(text, ['iommu', 'tlb'], 80);
  expect(shown).toMatch(/^….*iommu and tlb.*…$/u);
  expect(shown.length).toBeLessThanOrEqual(82);
});

test('cuts no word and no pair of surrogates', () => {
  expect(excerptOf('word '.repeat(50), [], 22).text).toBe('word word word word …');
  for (let length = 10; length < 20; length += 1) {
    expect(
      excerptOf(`${'🚀'.repeat(40)}剪枝${'🚀'.repeat(40)}`, ['剪枝'], length).text.isWellFormed(),
    ).toBe(true);
  }
});

test('gives markup as the text that it is', () => {
  expect(excerptOf('<img src=x onerror=alert(1)>', ['<img'])).toEqual({
    text: '<img src=x onerror=alert(1)>',
    marks: [[0, 4]],
  });
});

test('takes linear time for a text that is all matches', () => {
  // A quadratic search would take minutes, and the runner ends it.
  expect(excerptOf('a'.repeat(200_000), ['a']).text.length).toBeLessThan(1000);
  expect(excerptOf('a b '.repeat(100_000), ['a', 'b']).marks).not.toEqual([]);
});
