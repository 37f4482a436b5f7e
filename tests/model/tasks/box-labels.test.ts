import { describe, expect, it } from 'vitest';
import { boxMeaningOf } from '../../../src/model/tasks/box-labels.ts';

describe('boxMeaningOf', () => {
  it.each([
    '出席',
    '一、参会人员：',
    '參會人員',
    '与会者',
    '與會人員（線上）',
    '本次会议出席人员',
    '应到会人员',
    '缺席/请假',
    '签到表',
    '出席者',
    '参加メンバー',
    'Attendees',
    '👥 Attendees (name/handle):',
    'Attendees (Initials: Name @handle)',
    'Participants: tick your name',
    'Members present',
    'Present / Absent',
    'Voting Representative Attendees',
    'Roll call',
    'Attendance list',
    "Who's here",
    'Teilnehmer*innen',
    'Présents et absents',
  ])('reads %s as a label of attendance', (text) => {
    expect(boxMeaningOf(text)).toBe('attendance');
  });

  it.each(['Agenda', "Today's agenda:", 'Agenda items', '议程', '会议議題', 'Discussion topics'])(
    'reads %s as a label of an agenda',
    (text) => {
      expect(boxMeaningOf(text)).toBe('agenda');
    },
  );

  it.each([
    '',
    '待办',
    'Notes',
    '出席会议的准备',
    'Present the results to the whole group',
    'Attendees asked for a break',
    'Agenda and notes',
    'Topics',
    '议程讨论',
  ])('returns null for %j', (text) => {
    expect(boxMeaningOf(text)).toBeNull();
  });
});
