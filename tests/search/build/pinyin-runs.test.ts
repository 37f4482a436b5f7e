import { expect, test } from 'vitest';
import { pinyinRuns } from '../../../src/search/build/pinyin-runs.ts';

test('pinyinRuns spells each distinct run of Han characters once, sorted, with v for ü', () => {
  expect([...pinyinRuns(['绿色 IOMMU 剪枝', '剪枝'])]).toEqual([
    ['剪枝', ['jian', 'zhi']],
    ['绿色', ['lv', 'se']],
  ]);
});
