import { expect, it } from 'vitest';
import { areAttendees } from '../../../src/model/tasks/attendance.ts';

it.each([
  'Alice',
  'Alice B. Miller (chair)',
  'Bob van der Berg, Example Inc',
  'Dr. Carol O’Neil – remote',
  'AS - Alice Smith',
  '@member-a',
  'member_a',
  'Алиса Иванова',
  '张三',
  '李四（请假）',
  '王小明 线上',
  '☑ 欧阳修文',
  '田中さん',
  '김철수',
])('areAttendees reads the name in %s', (text) => {
  expect(areAttendees([text])).toBe(true);
});

it.each(['', 'Mark who came', 'Show a list of names', '签到接口', '统计出勤人数', '1. a b'])(
  'areAttendees reads no name in %j',
  (text) => {
    expect(areAttendees([text])).toBe(false);
  },
);

it('areAttendees needs names in most items', () => {
  expect(areAttendees(['Alice', 'Bob', 'and two of their friends'])).toBe(true);
  expect(areAttendees(['Alice', 'draw the screen'])).toBe(false);
});

// Takes minutes if the time is quadratic in the length.
it('areAttendees takes linear time', () => {
  expect(areAttendees([`A${' a'.repeat(400_000)}`])).toBe(false);
});
