import { describe, expect, it } from 'vitest';
import { beginsWithMonthPeriod, endOfMonthPeriod } from '../../../src/model/dates/month-period.ts';

describe('endOfMonthPeriod', () => {
  it.each([
    '3月第2週',
    '三月第二周',
    '3月份的第2个星期',
    '2020年3月第1-2周',
    '3月第2次',
    '3月2週目',
    '3月上旬',
    '2020年3月下半月',
    '3月例会',
    '2020年3月月报',
    '3월 2주',
    '3월 둘째 주',
    'March, week 2',
    'Mar. week 2',
    'March 2020, week 2',
    '2020 March: week two',
    '2020-03 week 2',
    'Week 2 of March',
    'week 2, March',
    'Second week of March',
    '2nd meeting in March',
    'March meeting',
    'March 2020 team meeting minutes',
  ])('reads %s', (text) => {
    expect(endOfMonthPeriod(text, 0)).toBe(text.length);
  });

  it.each([
    '3月11日',
    '3月',
    '3月第二版',
    '3月会议室',
    '第2周',
    'Week 2',
    'Week 2, March 5',
    'Week 2 – March 5, 2020',
    'Week 12 of March',
    'Second week of March 2',
    'March',
    'March 11 meeting',
    'May call it done',
    'Marching week 2',
    'the second week of March',
  ])('returns null for %s', (text) => {
    expect(endOfMonthPeriod(text, 0)).toBeNull();
  });
});

it.each([
  ['📅 3月第2周 剪枝', true],
  ['剪枝 3月第2周', false],
  ['2020/3/11', false],
  ['', false],
])('beginsWithMonthPeriod(%j) returns %j', (text, begins) => {
  expect(beginsWithMonthPeriod(text)).toBe(begins);
});
