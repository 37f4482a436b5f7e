import { expect, it } from 'vitest';
import { matchAt, normalizeText } from '../../../src/model/dates/normalized-text.ts';

it.each([
  ['２０２０／３／１１', '2020/3/11'],
  ['2020–3—11', '2020-3-11'],
  ['【组会】', '[组会]'],
  ['（ａ）', '(a)'],
  ['a \t\n\u3000 b', 'a b'],
  ['  a', 'a'],
  ['20\u200b20', '2020'],
  ['2020。3。11', '2020.3.11'],
])('normalizeText replaces the variants in %j', (written, text) => {
  expect(normalizeText(written).text).toBe(text);
});

it('returns the original of a part of the normalized text', () => {
  const { text, original } = normalizeText('  会议\u200b  ２０２０／３／１１ 完');
  const at = text.indexOf('2020');
  expect(original(at, at + 9)).toBe('２０２０／３／１１');
  expect(original(at)).toBe('２０２０／３／１１ 完');
});

it('matchAt matches at one index only', () => {
  expect(matchAt(/b+/y, 'abbc', 1)?.[0]).toBe('bb');
  expect(matchAt(/b+/y, 'abbc', 0)).toBeNull();
});
