import { expect, test } from 'vitest';
import { compoundsOf } from '../../../src/search/shared/compounds.ts';
import { GAP, indexedPieces, phraseOfUnits, unitsOf } from '../../../src/search/shared/units.ts';

test.each([
  { input: '做压缩ABC', out: ['做', '压', '缩', 'abc'] },
  { input: '缩 再', out: ['缩', GAP, '再'] },
  { input: 'SM 分配', out: ['sm', '分', '配'] },
  { input: 'C++，x', out: ['c', '+', '+', '，', 'x'] },
  { input: 'カタ한국', out: ['カ', 'タ', '한', '국'] },
  { input: 'naïve ГОСТ', out: ['naïve', 'гост'] },
  { input: '𠮷野 🚀', out: ['𠮷', '野', '🚀'] },
  { input: 'ไทย がギ', out: ['ไ', 'ท', 'ย', '\u2060', 'が', 'ギ'] },
  { input: 'a \u0301', out: ['a', '\u0301'] },
  { input: '', out: [] },
])('cuts $input into units', ({ input, out }) => {
  expect(unitsOf(input).map(({ text }) => text)).toEqual(out);
});

test('keeps where each unit stands in the text', () => {
  const text = '𠮷 A-ﬁ 野';
  const shown = unitsOf(text).map(({ start, end }) => text.slice(start, end));
  expect(shown).toEqual(['𠮷', 'A', '-', 'ﬁ', '野']);
});

test('parts a phrase where a sign is not indexed', () => {
  expect(indexedPieces(unitsOf('论文：剪枝 c++。')).map(phraseOfUnits)).toEqual([
    '论 文',
    '剪 枝 c + +',
  ]);
});

test('parts a phrase at a sign that Chinese writes full width', () => {
  expect(indexedPieces(unitsOf('论文:剪枝(x) a:b 4.2')).map(phraseOfUnits)).toEqual([
    '论 文',
    '剪 枝',
    'x ) a : b 4 . 2',
  ]);
});

test.each([
  { input: 'about SR-IOV, copy-on-write and C++.', out: ['sr-iov', 'copy-on-write', 'c++'] },
  { input: '(foo) 做a-b的 x', out: ['a-b'] },
  { input: '1.8% of "map_shared"', out: ['1.8', 'map_shared'] },
  { input: 'plain words only', out: [] },
  { input: '--- ... ++', out: [] },
])('finds the compounds of $input', ({ input, out }) => {
  expect(compoundsOf(unitsOf(input))).toEqual(out);
});

test('cuts a long address into pieces that overlap', () => {
  const words = Array.from({ length: 30 }, (_, index) => `w${index}`);
  const pieces = compoundsOf(unitsOf(words.join('/')));
  for (const [index, word] of words.entries()) {
    const next = words[index + 1];
    if (next === undefined) continue;
    expect(pieces.some((piece) => piece.includes(`${word}/${next}`))).toBe(true);
  }
  expect(Math.max(...pieces.map(({ length }) => length))).toBeLessThan(40);
});
