import { describe, expect, it } from 'vitest';
import { readDue } from '../../../src/model/tasks/task-due.ts';

describe('readDue', () => {
  it.each([
    { text: 'a 📅 2020-04-08', due: '2020-04-08' },
    { text: 'a 🗓️ 2020-04-08', due: '2020-04-08' },
    { text: 'a due:2020-04-08', due: '2020-04-08' },
    { text: 'a [due:: 2020-04-08]', due: '2020-04-08' },
    { text: 'a（截止 4/8）', due: '4/8' },
    { text: 'a，截止：4月8日', due: '4月8日' },
    { text: 'a（4/8 前）', due: '4/8' },
    { text: 'a，下周三前', due: '下周三' },
    { text: 'a DDL 4.8', due: '4.8' },
    { text: 'a（4/15まで）', due: '4/15' },
    { text: 'a 期限：4月20日', due: '4月20日' },
    { text: 'a (by Friday)', due: 'Friday' },
    { text: 'a by April 8th', due: 'April 8th' },
    { text: 'a by 4/15', due: '4/15' },
    { text: 'a by 15/4', due: '15/4' },
    { text: 'a by 2020-04-08', due: '2020-04-08' },
    { text: 'a by 8 April', due: '8 April' },
    { text: 'a，截止 4-15 18:00', due: '4-15 18:00' },
    { text: 'a — due next Monday.', due: 'next Monday' },
    { text: 'a，下周前完成', due: '下周' },
    { text: 'a，4/8 前提交', due: '4/8' },
    { text: 'a，在4月8日之前', due: '4月8日' },
    { text: 'a，4月8日（周三）前', due: '4月8日（周三）' },
    { text: 'a（4月底前）', due: '4月底' },
    { text: 'a，周五下班前', due: '周五下班' },
    { text: 'a，周末前', due: '周末' },
    { text: 'a（ddl 周五晚 8点）', due: '周五晚 8点' },
    { text: 'a，下次组会前', due: '下次组会' },
    { text: 'a，预计 4/8 完成', due: '4/8' },
    { text: 'a (ETA: 4/8)', due: '4/8' },
    { text: 'a by Friday EOD', due: 'Friday EOD' },
    { text: 'a by EOD Friday', due: 'EOD Friday' },
    { text: 'a by Wednesday noon', due: 'Wednesday noon' },
    { text: 'a by end of the week', due: 'end of the week' },
    { text: 'a by next meeting', due: 'next meeting' },
    { text: 'a before Friday', due: 'Friday' },
    { text: 'a - Due: Apr 8, 2020', due: 'Apr 8, 2020' },
    { text: 'a, due 8 April 2020', due: '8 April 2020' },
    { text: 'a due 2020-04-08T10:00', due: '2020-04-08T10:00' },
    { text: 'a DEADLINE: <2020-04-08 Wed>', due: '2020-04-08 Wed' },
  ])('takes the date off $text', ({ text, due }) => {
    const dated = readDue(text);
    expect([dated.text.trim(), dated.due]).toEqual(['a', due]);
  });

  it.each([
    'a by hand',
    'speed it up by 1.5',
    'replaced by 3.11',
    'smaller (by 1.5)',
    'less by 10-15',
    'grew by 16/40',
    'a by 2020-13-08',
    'a by April 40',
    'DDL 13.45',
    'a DDL 4.80',
    'version 4.8',
    'Redis（6.2）',
    'the talk of 4/8',
    '截止条件',
    'what the paper did before',
    'explain it before section 4.8',
    'the state before 2020',
    '面向下周',
    '改到会前',
    'end of the week',
    'a due to b',
    'passed by me',
  ])('finds no date in %j', (text) => {
    expect(readDue(text)).toEqual({ text, due: null });
  });

  it('takes other fields of Obsidian’s Tasks off', () => {
    expect(readDue('a ⏫')).toEqual({ text: 'a', due: null });
    expect(readDue('a ✅ 2020-04-01')).toEqual({ text: 'a', due: null });
    expect(readDue('a 🔁 every week')).toEqual({ text: 'a', due: null });
  });
});
