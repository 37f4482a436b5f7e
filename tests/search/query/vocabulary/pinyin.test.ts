import { expect, test } from 'vitest';
import { hanOfPinyin, looksLikePinyin } from '../../../../src/search/query/vocabulary/pinyin.ts';

const runs = new Map([
  ['网络剪枝', ['wang', 'luo', 'jian', 'zhi']],
  ['西安', ['xi', 'an']],
]);
const syllables = new Set([...runs.values()].flat());

test.each([
  { input: 'jianzhi', out: ['剪枝'] },
  { input: 'wangluo', out: ['网络'] },
  { input: 'wangluojianzhi', out: ['网络剪枝'] },
  { input: 'jianz', out: ['剪枝'] },
  { input: 'xian', out: ['西安'] },
  { input: 'ang', out: [] },
  { input: 'zhiwang', out: [] },
])('hanOfPinyin returns $out for $input', ({ input, out }) => {
  expect(hanOfPinyin(input, runs)).toEqual(out);
});

test.each([
  { why: 'whole syllables', input: 'jianzhi', out: true },
  { why: 'an unfinished syllable', input: 'jianz', out: true },
  { why: 'another word', input: 'iommu', out: false },
  { why: 'a single letter', input: 'a', out: false },
  { why: 'a very long word', input: `${'xian'.repeat(5000)}!`, out: false },
])('looksLikePinyin returns $out for $why', ({ input, out }) => {
  expect(looksLikePinyin(input, syllables)).toBe(out);
});

test.each([
  { why: 'two words in a row', input: 'reqianyi', out: ['热迁移'] },
  { why: 'no row of characters alone', input: 'rere', out: [] },
])('hanOfPinyin returns $out for $input: $why', ({ input, out }) => {
  const words = new Map([
    ['迁移', ['qian', 'yi']],
    ['热', ['re']],
  ]);
  expect(hanOfPinyin(input, words)).toEqual(out);
});
