import { expect, test } from 'vitest';
import { hanOfPinyin, looksLikePinyin } from '../../../src/search/query/pinyin.ts';

const runs = [
  { run: '网络剪枝', syllables: ['wang', 'luo', 'jian', 'zhi'] },
  { run: '西安', syllables: ['xi', 'an'] },
];
const syllables = new Set(runs.flatMap((run) => run.syllables));

test.each([
  { input: 'jianzhi', out: ['剪枝'] },
  { input: 'wangluo', out: ['网络'] },
  { input: 'wangluojianzhi', out: ['网络剪枝'] },
  { input: 'jianz', out: ['剪枝'] },
  { input: 'xian', out: ['西安'] },
  { input: 'ang', out: [] },
  { input: 'zhiwang', out: [] },
])('$input spells $out', ({ input, out }) => {
  expect(hanOfPinyin(input, runs)).toEqual(out);
});

test.each([
  { input: 'jianzhi', out: true },
  { input: 'jianz', out: true },
  { input: 'iommu', out: false },
  { input: 'a', out: false },
  { input: `${'xian'.repeat(5000)}!`, out: false },
])('tells whether a word may be pinyin', ({ input, out }) => {
  expect(looksLikePinyin(input, syllables)).toBe(out);
});
