import { expect, test } from 'vitest';
import { findSpellings } from '../../../src/search/build/spellings.ts';

test('findSpellings returns the pinyin and the variants of all text', async () => {
  const { pinyin, variants } = await findSpellings(['网络剪枝 with 剪枝'], ['内存']);
  expect(pinyin.get('网络剪枝')).toEqual(['wang', 'luo', 'jian', 'zhi']);
  expect(pinyin.get('内存')).toEqual(['nei', 'cun']);
  expect(variants.get('網路')).toEqual(['网络']);
  expect(variants.get('記憶體')).toEqual(['内存']);
});

test('findSpellings returns nothing for text without Han characters', async () => {
  const { pinyin, variants } = await findSpellings(['IOMMU'], ['カタカナ']);
  expect([pinyin.size, variants.size]).toEqual([0, 0]);
});
