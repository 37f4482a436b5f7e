import { expect, test } from 'vitest';
import { pinyinRuns } from '../../../src/search/build/pinyin-runs.ts';

test('pinyinRuns spells each distinct run of Han characters in headings once, sorted, with v for ü', () => {
  expect([...pinyinRuns(['绿色 IOMMU 剪枝', '剪枝'], [])].slice(0, 2)).toEqual([
    ['剪枝', ['jian', 'zhi']],
    ['绿色', ['lv', 'se']],
  ]);
});

test('pinyinRuns spells the words of texts, from frequent to rare, and words that no dictionary has', () => {
  const runs = pinyinRuns([], ['虚拟和虚拟', '用轮询']);
  expect([...runs.keys()].slice(0, 1)).toEqual(['虚拟']);
  expect(runs.get('轮询')).toEqual(['lun', 'xun']);
});
