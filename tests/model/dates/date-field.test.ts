import { expect, it } from 'vitest';
import { dateFieldValue } from '../../../src/model/dates/date-field.ts';

it.each([
  ['日期：2020/3/11', '2020/3/11'],
  ['会议时间: 14:00', '14:00'],
  ['【时间】 2020/3/11', '2020/3/11'],
  ['@time 2020/3/11', '2020/3/11'],
  ['**Date:** 2020/3/11', null],
  ['Date:** 2020/3/11', '2020/3/11'],
  ['Meeting Date/Time: 2020/3/11', '2020/3/11'],
  ['When = 2020/3/11', '2020/3/11'],
  ['日期', null],
  ['日期：', null],
  ['更新时间：2020/3/11', null],
  ['地点：302', null],
])('dateFieldValue(%j) returns %j', (text, value) => {
  expect(dateFieldValue(text)).toBe(value);
});
