import { describe, expect, it } from 'vitest';
import {
  areAttendees,
  attendeesAfterLabel,
  attendeesIn,
} from '../../../src/model/tasks/attendance.ts';

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
  '[x] Alice',
  '[ ] AS: Alice Smith',
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
  expect(areAttendees(['[] Your name here', 'Alice'])).toBe(true);
  expect(areAttendees(['Alice', 'draw the screen'])).toBe(false);
});

// Takes minutes if the time is quadratic in the length.
it('areAttendees takes linear time', () => {
  expect(areAttendees([`A${' a'.repeat(400_000)}`])).toBe(false);
});

describe('attendeesIn', () => {
  it.each([
    { text: 'Alice', out: ['Alice'] },
    { text: 'Alice Smith (Example, Inc)', out: ['Alice Smith', 'Alice'] },
    { text: 'Alice - remote, Bob and @Carol', out: ['Alice', 'Bob', 'Carol'] },
    { text: '张三、高翔（线上）、王小明', out: ['张三', '高翔', '王小明'] },
    { text: '张三 李四', out: ['张三', '李四'] },
    { text: '全体成员', out: [] },
    { text: 'Everyone, the whole team', out: [] },
  ])('reads the names in $text', ({ text, out }) => {
    expect(attendeesIn(text)).toEqual(out);
  });
});

it('attendeesAfterLabel needs a label of attendance', () => {
  expect(attendeesAfterLabel('出席：张三、高翔')).toEqual(['张三', '高翔']);
  expect(attendeesAfterLabel('Topics: Alice, Bob')).toEqual([]);
  expect(attendeesAfterLabel('Alice')).toEqual([]);
});
