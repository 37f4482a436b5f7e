import { expect, it } from 'vitest';
import { titleDate, trailingDate } from '../../../src/model/dates/trailing-date.ts';

it.each([
  ['Paper reading: 2020/3/11', '2020-03-11', 'Paper reading'],
  ['剪枝讨论（2020年3月11日 周三）', '2020-03-11', '剪枝讨论'],
  ['剪枝讨论2020/3/11', '2020-03-11', '剪枝讨论'],
  ['实验（一）2020.3.11', '2020-03-11', '实验（一）'],
  ['weekly_2020-03-11', '2020-03-11', 'weekly'],
  ['Team Meeting - March 11, 2020', '2020-03-11', 'Team Meeting'],
  ['Talk <2020-03-11 Wed>', '2020-03-11', 'Talk'],
  ['Sprint 1 am 23.01.2022', '2022-01-23', 'Sprint 1'],
  ['Review on 2020/3/11', '2020-03-11', 'Review'],
  ['The 12th meeting, held on 11 March 2020', '2020-03-11', 'The 12th meeting'],
  ['Review 9 am 2020/3/11', '2020-03-11', 'Review 9 am'],
  ['Retro vom Mittwoch, den 11. März 2020', '2020-03-11', 'Retro'],
  ['Point du 3 mars 2020', '2020-03-03', 'Point'],
  ['Day One—18 November 2025', '2025-11-18', 'Day One'],
  ['周报 2020-W12', '2020-03-16', '周报'],
  ['剪枝讨论（3月11日）', { month: 3, day: 11 }, '剪枝讨论'],
])('reads the date at the end of %j', (text, start, label) => {
  expect(trailingDate(text)).toMatchObject({ start, label });
});

it('reads a date in the given order of day and month', () => {
  expect(trailingDate('a 5/3/2024', { order: 'day-first' })).toMatchObject({ start: '2024-03-05' });
  expect(trailingDate('a 5/3/2024')).toBeNull();
});

it.each([
  ['Sprint 1, Jan 21', { month: 1, day: 21 }, 'Sprint 1'],
  ['阅读 3月11日', { month: 3, day: 11 }, '阅读'],
  ['Paper 3.11 周三', { month: 3, day: 11 }, 'Paper'],
])('reads the date without a year at the end of %j', (text, start, label) => {
  expect(trailingDate(text, { acceptsNoYear: true })).toMatchObject({ start, label });
});

it('does not read a number as a date without a year', () => {
  expect(trailingDate('chapter 3.11', { acceptsNoYear: true })).toBeNull();
});

it.each([
  '2020/3/11',
  '2020/3/11 剪枝',
  '剪枝 3月11日',
  'chapter 3.11',
  'v1.2020.3.11',
  '下次会议 2020/3/11',
  'Deadline: 2020/3/11',
  'updated on 2020/3/11',
  '更新时间：2020/3/11',
  'src/2020/3/11',
  '',
])('does not read %j', (text) => {
  expect(trailingDate(text)).toBeNull();
});

it.each([
  ['Paper reading 2020/3/11', '2020-03-11', 'Paper reading'],
  ['Paper reading 2020/3/11 (Room A)', '2020-03-11', 'Paper reading (Room A)'],
  ['分享会：2020.3.11，线上', '2020-03-11', '分享会 线上'],
  ['分享会（2020.3.11 周三）张三', '2020-03-11', '分享会 张三'],
])('titleDate reads the date in %j', (text, start, label) => {
  expect(titleDate(text)).toMatchObject({ start, label });
});

it.each([
  'Deadline 2020/3/11 (abstract)',
  '用2020年3月11日的数据',
  'We met on 2020/3/11; it was long',
  'Reading 3/11 (Room A)',
  `${'long '.repeat(20)} 2020/3/11 (Room A)`,
])('titleDate reads no date in %j', (text) => {
  expect(titleDate(text)).toBeNull();
});
