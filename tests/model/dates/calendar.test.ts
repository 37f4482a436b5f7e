import { expect, it } from 'vitest';
import {
  dayNumber,
  isDay,
  isMonthDay,
  isoDay,
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
