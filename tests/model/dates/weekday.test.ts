import { expect, it } from 'vitest';
import { weekdayAt, weekdayName, weekdayNameLike } from '../../../src/model/dates/weekday.ts';

it.each([
  ['周日', 0],
  ['星期天', 0],
  ['礼拜一', 1],
  ['週 二', 2],
  ['Wed', 3],
  ['thurs.', 4],
  ['FRIDAY', 5],
  ['土曜日', 6],
  ['Sunny', null],
  ['周末', null],
  ['周一至周五', null],
])('weekdayAt reads %s as %s', (text, weekday) => {
  expect(weekdayAt(text, 0)?.weekday ?? null).toBe(weekday);
});

it.each([
  ['周四', '星期三', '周三'],
  ['星期四', '星期三', '星期三'],
  ['Thu', 'Wednesday', 'Wed'],
  ['thursday', 'Wednesday', 'wednesday'],
  ['THU', 'Wednesday', 'WED'],
])('names Wednesday in the language and the style of %s', (like, name, similar) => {
  expect(weekdayName(3, like)).toBe(name);
  expect(weekdayNameLike(3, like)).toBe(similar);
});
