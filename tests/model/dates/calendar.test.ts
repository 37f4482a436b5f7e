import { expect, it } from 'vitest';
import {
  areOfOneFile,
  dayNumber,
  dayOfNumber,
  isDay,
  isMonthDay,
  isoDay,
  isoMonth,
  isoWeek,
  weekdayOf,
} from '../../../src/model/dates/calendar.ts';

it('numbers the days and weekdays from 1970 to 2099 as Date does', () => {
  const last = Date.UTC(2099, 11, 31) / 86_400_000;
  for (let number = 0; number <= last; number += 1) {
    const date = new Date(number * 86_400_000);
    const iso = date.toISOString().slice(0, 10);
    if (dayNumber(iso) !== number) expect(dayNumber(iso), iso).toBe(number);
    if (weekdayOf(iso) !== date.getUTCDay()) expect(weekdayOf(iso), iso).toBe(date.getUTCDay());
  }
  expect(dayNumber('2099-12-31')).toBe(last);
});

it.each([
  [2020, 2, 29, true],
  [2019, 2, 29, false],
  [2000, 2, 29, true],
  [2020, 4, 31, false],
  [2020, 13, 1, false],
  [2020, 0, 1, false],
  [2020, 1, 0, false],
  [1969, 12, 31, false],
  [2100, 1, 1, false],
  [2020, NaN, 1, false],
])('checks whether %d-%d-%d exists: %s', (year, month, day, out) => {
  expect(isDay(year, month, day)).toBe(out);
  expect(isoDay(year, { month, day }) !== null).toBe(out);
});

it('accepts 29 February without a year', () => {
  expect(isMonthDay({ month: 2, day: 29 })).toBe(true);
  expect(isMonthDay({ month: 2, day: 30 })).toBe(false);
});

it.each([
  [2020, 12, { start: '2020-03-16', end: '2020-03-22' }],
  [2020, 1, { start: '2019-12-30', end: '2020-01-05' }],
  [2021, 1, { start: '2021-01-04', end: '2021-01-10' }],
  [2020, 53, { start: '2020-12-28', end: '2021-01-03' }],
  [2021, 53, null],
  [2020, 0, null],
  [2020, NaN, null],
  [1024, 3, null],
])('returns the days of week %d/%d', (year, week, days) => {
  expect(isoWeek(year, week)).toEqual(days);
});

it.each([
  [2020, 2, { start: '2020-02-01', end: '2020-02-29' }],
  [2021, 12, { start: '2021-12-01', end: '2021-12-31' }],
  [2021, 13, null],
  [0, 1, null],
])('isoMonth returns the days of month %i-%i', (year, month, days) => {
  expect(isoMonth(year, month)).toEqual(days);
});

it('dayOfNumber is the inverse of dayNumber', () => {
  expect(['1970-01-01', '2020-02-29'].map(dayNumber).map(dayOfNumber)).toEqual([
    '1970-01-01',
    '2020-02-29',
  ]);
});

it.each([
  [['2020-03-11', '2015-03-12'], true],
  [['2026-03-11', '2020-03-11', '2023-03-11'], false],
  [[], true],
])('areOfOneFile(%j) returns %s', (days, areNear) => {
  expect(areOfOneFile(days)).toBe(areNear);
});
