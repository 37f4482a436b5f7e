import { expect, test } from 'vitest';
import { matchExcerpt } from '../../../../src/search/query/matching/match-excerpt.ts';

const matched = (text: string, words: string[], length?: number) => {
  const excerpt = matchExcerpt(text, words, length);
  return excerpt.matches.map(([start, end]) => excerpt.text.slice(start, end));
};

test.each([
  { why: 'words in any letter case', text: 'An IOMMU here', words: ['iommu'], out: ['IOMMU'] },
  { why: 'all matches', text: '剪枝和剪枝', words: ['剪枝'], out: ['剪枝', '剪枝'] },
  {
    why: 'overlapping words as one match',
    text: 'virtualization',
    words: ['virtual', 'alization'],
    out: ['virtualization'],
  },
  {
    why: 'words after letters that are longer in lower case',
    text: 'İİ IOMMU x',
    words: ['iommu'],
    out: ['IOMMU'],
  },
  { why: 'words after astral characters', text: '𠮷🚀IOMMU', words: ['iommu'], out: ['IOMMU'] },
  {
    why: 'Han next to Latin, with and without a space',
    text: 'SM 分配 SM分配',
    words: ['sm分配'],
    out: ['SM 分配', 'SM分配'],
  },
  { why: 'no Han word across a space', text: '缩 再', words: ['缩再'], out: [] },
  { why: 'full-width letters', text: 'ＧＰＵ', words: ['gpu'], out: ['ＧＰＵ'] },
  { why: 'nothing if no word occurs', text: 'nothing', words: ['iommu'], out: [] },
  { why: 'nothing for an empty word', text: 'nothing', words: [''], out: [] },
])('matchExcerpt finds $why', ({ text, words, out }) => {
  expect(matched(text, words)).toEqual(out);
});

test('matchExcerpt returns the excerpt that contains most of the words', () => {
  const text = `iommu ${'x '.repeat(200)} here iommu and tlb together ${'y '.repeat(200)}`;
  const { text: shown } = matchExcerpt(text, ['iommu', 'tlb'], 80);
  expect(shown).toMatch(/^….*iommu and tlb.*…$/u);
  expect(shown.length).toBeLessThanOrEqual(82);
});

test('matchExcerpt cuts neither words nor surrogate pairs', () => {
  expect(matchExcerpt('word '.repeat(50), [], 22).text).toBe('word word word word …');
  for (let length = 10; length < 20; length += 1) {
    expect(
      matchExcerpt(
        `${'🚀'.repeat(40)}剪枝${'🚀'.repeat(40)}`,
        ['剪枝'],
        length,
      ).text.isWellFormed(),
    ).toBe(true);
  }
});

test('matchExcerpt returns markup as plain text', () => {
  expect(matchExcerpt('<img src=x onerror=alert(1)>', ['<img'])).toEqual({
    text: '<img src=x onerror=alert(1)>',
    matches: [[0, 4]],
  });
});

test('matchExcerpt takes linear time for a text full of matches', () => {
  // With a quadratic algorithm, this would take minutes and time out.
  expect(matchExcerpt('a'.repeat(200_000), ['a']).text.length).toBeLessThan(1000);
  expect(matchExcerpt('a b '.repeat(100_000), ['a', 'b']).matches).not.toEqual([]);
});
