import { describe, expect, it } from 'vitest';
import {
  readMonth,
  readNumber,
  writeHanDigits,
  writeHanNumber,
  writeMonthName,
} from '../../../src/model/dates/numerals.ts';

it.each([
  ['11', 11],
  ['十', 10],
  ['十一', 11],
  ['二十', 20],
  ['二十一', 21],
  ['廿一', 21],
  ['卅', 30],
  ['二〇二〇', 2020],
  ['二零二零', 2020],
  ['两', 2],
  ['一百零九', 109],
  ['一百一十', 110],
  ['一百', 100],
  ['十十', NaN],
  ['', NaN],
  ['abc', NaN],
])('readNumber reads %s as %d', (written, number) => {
  expect(readNumber(written)).toBe(number);
});

it.each([
  ['March', 3],
  ['mar', 3],
  ['Sept', 9],
  ['3', 3],
  ['三', 3],
  ['Foo', NaN],
])('readMonth reads %s as %d', (written, month) => {
  expect(readMonth(written)).toBe(month);
});

it.each([
  [3, 'January', 'March'],
  [3, 'jan', 'mar'],
  [3, 'JAN', 'MAR'],
  [9, 'Sept', 'Sep'],
  [11, 'May', 'November'],
  [5, 'Jan', 'May'],
])('writeMonthName writes month %d like %s: %s', (month, like, name) => {
  expect(writeMonthName(month, like)).toBe(name);
});

it.each([
  [2026, '二〇二〇', '二〇二六'],
  [2030, '二零二零', '二零三零'],
])('writeHanDigits writes %d like %s: %s', (value, like, written) => {
  expect(writeHanDigits(value, like)).toBe(written);
});

describe('writeHanNumber', () => {
  it('writes each number up to 99 so that it is read back', () => {
    for (let value = 0; value < 100; value += 1) {
      expect(readNumber(writeHanNumber(value))).toBe(value);
    }
    expect([1, 10, 11, 20, 23].map(writeHanNumber)).toEqual(['一', '十', '十一', '二十', '二十三']);
  });
});
