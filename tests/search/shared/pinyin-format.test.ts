import { expect, test } from 'vitest';
import { readPinyin, writePinyin } from '../../../src/search/shared/pinyin-format.ts';

const runs = new Map([
  ['剪枝', ['jian', 'zhi']],
  ['重要', ['zhong', 'yao']],
  ['重建', ['chong', 'jian']],
  ['𠮷', ['ji']],
]);

test('readPinyin reads what writePinyin wrote', () => {
  expect(readPinyin(writePinyin(runs))).toEqual(runs);
  expect(readPinyin(writePinyin(new Map()))).toEqual(new Map());
});

test('writePinyin writes syllables only of runs whose characters have others elsewhere', () => {
  const [, ...lines] = writePinyin(runs).split('\n');
  expect(lines).toEqual(['剪枝', '重要', '重建 chong jian', '𠮷']);
});
