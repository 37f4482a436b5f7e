import { describe, expect, it } from 'vitest';
import {
  daysInYear,
  inferDayOrder,
  inferDayOrderWithin,
  inferOrderWithoutYear,
  isLikelyYear,
  monthDays,
  orderOf,
  possibleDays,
} from '../../../src/model/dates/resolve-date.ts';
import { type WrittenDate, writtenDateAt } from '../../../src/model/dates/written-date.ts';

function dateIn(text: string): WrittenDate {
  const date = writtenDateAt(text, 0);
  if (date === null) throw new Error(`no date in ${text}`);
  return date;
}

describe('possibleDays', () => {
  it.each([
    ['2020/3/11', null, ['2020-03-11']],
    ['2020/2/30', null, []],
    ['5/3/2024', null, ['2024-03-05', '2024-05-03']],
    ['5/3/2024', 'day-first', ['2024-03-05']],
    ['5/3/2024', 'month-first', ['2024-05-03']],
    ['17/4/2021', 'month-first', ['2021-04-17']],
    ['3/3/2020', null, ['2020-03-03']],
    ['2019/12/30-1/3', null, ['2019-12-30 2020-01-03']],
    ['Dec 30 - Jan 3, 2020', null, ['2019-12-30 2020-01-03']],
    ['2020/3/11-2/30', null, []],
    ['2019/11/28-1/3', null, ['2019-11-28 2020-01-03']],
    ['2020/3/11-3/5', null, []],
  ] as const)('reads %s with the order %s', (text, order, days) => {
    const found = possibleDays(dateIn(text), order);
    expect(found.map(({ start, end }) => (end === null ? start : `${start} ${end}`))).toEqual(days);
  });
});

it.each([
  ['12月30日-1月3日', { start: '2019-12-30', end: '2020-01-03' }],
  ['3月11日-3月11日', { start: '2019-03-11', end: null }],
  ['3月11日-3月5日', null],
  ['2月29日', null],
])('daysInYear adds the year 2019 to %s', (text, days) => {
  expect(daysInYear(2019, dateIn(text).monthFirst)).toEqual(days);
});

describe('monthDays', () => {
  it.each([
    ['5.3', null, { month: 5, day: 3 }],
    ['5.3', 'day-first', { month: 3, day: 5 }],
    ['2月29日', null, { month: 2, day: 29 }],
    ['13月1日', null, undefined],
  ] as const)('reads %s with the order %s', (text, order, start) => {
    expect(monthDays(dateIn(text), order)?.start).toEqual(start);
  });
});

it.each([
  ['17/4/2021', 'day-first'],
  ['4/17/2021', 'month-first'],
  ['3/4/2021', null],
  ['2021/4/17', null],
])('orderOf returns the order of %s: %s', (text, order) => {
  expect(orderOf(dateIn(text))).toBe(order);
});

it.each([
  [[0, 99, 1900, 2020, 2199], true],
  [[100, 1024, 1899, 2200], false],
])('isLikelyYear judges %j as %s', (years, out) => {
  expect(years.map(isLikelyYear)).toEqual(years.map(() => out));
});

describe('inferDayOrder', () => {
  it.each([
    [['5/3/2024', '17/4/2021'], 'day-first'],
    [['5/3/2024', '4/17/2021'], 'month-first'],
    [['3.11.2020 - 17.11.2020'], 'day-first'],
    [['组会 17/4/2021'], 'day-first'],
    [['２５／３／２０２４'], 'day-first'],
    [['17/4/2021', '4/17/2021'], null],
    [['5/3/2024', '3/3/2020', '2020/3/17'], null],
    [['32/13/2020', 'see 17/4/2021'], null],
    [['3/4/2020 (Wed)', '3/11/2020'], 'month-first'],
    [['周五 3/4/2020', '3/3/2020'], 'day-first'],
    [['3/4/2020 (Wed)', '3/11/2020 (Wed)', '4/1/2020 (Wed)', '2/4/2020 (Thu)'], 'month-first'],
    [['3/4/2020 (Wed)', '2/4/2020 (Thu)'], null],
    [['3/4/2020 (Mon)'], null],
    [['17/4/2021', '3/4/2020 (Wed)'], 'day-first'],
    [[], null],
  ] as const)('infers from %j: %s', (texts, order) => {
    expect(inferDayOrder(texts)).toBe(order);
  });

  it('finds dates anywhere in a text as inferDayOrderWithin', () => {
    expect(inferDayOrderWithin(['see 17/4/2021', 'a (5/3/2024)'])).toBe('day-first');
    expect(inferDayOrderWithin(['v1.17.4.2021'])).toBeNull();
  });
});

it.each([
  ['22.05', null, { month: 5, day: 22 }],
  ['05.06', null, { month: 5, day: 6 }],
  ['05.06', 'day-first', { month: 6, day: 5 }],
  ['22.05', 'month-first', null],
  ['3.45', null, null],
] as const)('monthDays reads %s with the order %s', (text, order, start) => {
  expect(monthDays(dateIn(text), order)?.start ?? null).toEqual(start);
});

it.each([
  [['22.05', '05.06'], 'day-first'],
  [['6.18', '7.2'], 'month-first'],
  [['22.05', '6.18'], null],
  [['05.06', 'Jan 28', '3月28日'], null],
])('inferOrderWithoutYear infers the order of %j: %s', (written, order) => {
  expect(inferOrderWithoutYear(written)).toBe(order);
});
