import { describe, expect, it } from 'vitest';
import { GAP, indexedPieces, phraseOf, unitsOf } from '../../../src/search/shared/units.ts';

describe('unitsOf', () => {
  it.each([
    { input: '做压缩ABC', out: ['做', '压', '缩', 'abc'] },
    { input: '缩 再', out: ['缩', GAP, '再'] },
    { input: 'SM 分配', out: ['sm', '分', '配'] },
    { input: 'C++，x', out: ['c', '+', '+', '，', 'x'] },
    { input: 'カタ한국', out: ['カ', 'タ', '한', '국'] },
    { input: 'naïve ГОСТ', out: ['naïve', 'гост'] },
    { input: '𠮷野 🚀', out: ['𠮷', '野', '🚀'] },
    { input: 'ไทย がギ', out: ['ไ', 'ท', 'ย', '\u2060', 'が', 'ギ'] },
    { input: 'か\u309a ก็', out: ['か', '\u309a', '\u2060', 'ก', '็'] },
    { input: 'a \u0301', out: ['a', '\u0301'] },
    { input: '', out: [] },
  ])('splits "$input" into units', ({ input, out }) => {
    expect(unitsOf(input).map(({ text }) => text)).toEqual(out);
  });

  it('returns the offsets of each unit in the text', () => {
    const text = '𠮷 A-ﬁ 野';
    const pieces = unitsOf(text).map(({ start, end }) => text.slice(start, end));
    expect(pieces).toEqual(['𠮷', 'A', '-', 'ﬁ', '野']);
  });
});

describe('indexedPieces', () => {
  it.each([
    {
      why: 'a symbol that is not indexed',
      input: '论文：剪枝 c++。',
      out: ['论 文', '剪 枝 c + +'],
    },
    {
      why: 'a symbol that Chinese text writes full-width',
      input: '论文:剪枝(x) a:b 4.2',
      out: ['论 文', '剪 枝', 'x ) a : b 4 . 2'],
    },
  ])('ends a phrase at $why', ({ input, out }) => {
    expect(indexedPieces(unitsOf(input)).map(phraseOf)).toEqual(out);
  });
});
