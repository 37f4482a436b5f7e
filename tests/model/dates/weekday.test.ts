import { expect, it } from 'vitest';
import {
  foreignWeekdayAt,
  foreignWeekdayBefore,
  weekdayAt,
  weekdayName,
  weekdayNameLike,
} from '../../../src/model/dates/weekday.ts';

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

it.each([
  ['Mittwoch Messung', [], 3],
  ['mer. 14h', [], 3],
  ['Mi Messung', [3], 3],
  ['Mi Messung', [4], null],
  ['Mi', [], 3],
  ['quarta-feira', [], 3],
  ['수', [], 3],
  ['수요일 회의', [], 3],
  ['수정', [3], null],
  ['So what', [0], null],
  ['so', [6], 6],
  ['Sam', [3], null],
  ['Sam: results', [], null],
  ['word', [3], null],
])('foreignWeekdayAt reads %s on a date of the weekdays %j: %s', (text, possible, weekday) => {
  expect(foreignWeekdayAt(text, 0, possible)?.weekday ?? null).toBe(weekday);
});

it.each([
  ['Mittwoch, den 11. März', 3],
  ['mer. 11 mars', 3],
  ['Mi 11.3.2020', 3],
  ['So 3/4 of them', null],
  ['Sam 3/11', null],
  ['Mittwoch Abend', null],
])('foreignWeekdayBefore reads the weekday before the date in %s: %s', (text, weekday) => {
  expect(foreignWeekdayBefore(text, 0)?.weekday ?? null).toBe(weekday);
});
