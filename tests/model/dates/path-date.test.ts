import { expect, it } from 'vitest';
import { writtenYear, yearOfPath } from '../../../src/model/dates/path-date.ts';

it.each([
  ['2019-2020 学年', 2019],
  ['20200226-组会', 2020],
  ['组会2020年', 2020],
  ['notes_2021', 2021],
  ['2080 年', 2080],
  ['RTX 2080', null],
  ['2020ti', null],
  ['120200', null],
  ['会议', null],
])('reads the year of %j', (text, year) => {
  expect(writtenYear(text)).toBe(year);
});

it('takes the nearest year of a path', () => {
  expect(yearOfPath('2018/2019/a.md')).toBe(2019);
  expect(yearOfPath('2018/甲2019年.MD')).toBe(2019);
});
