import { describe, expect, it } from 'vitest';
import {
  isNoTask,
  isPlaceholder,
  taskLabelBefore,
  taskListOf,
} from '../../../src/model/tasks/task-labels.ts';

describe('taskListOf', () => {
  it.each([
    '待办',
    '3. 待辦事項：',
    '📝 待办事项',
    '下一步',
    '下一步工作计划',
    '後續安排',
    '下周计划',
    '行动项',
    'TODO',
    'To-dos:',
    'Action Items',
    'Action Items & Owners',
    'Action Items / 行动项',
    '待办 | TODO',
    'To-Do’s',
    'New actions',
    'Outstanding action items',
    'Next Steps & Action Items',
    '本次会议待办',
    '会议待办及负责人',
    '后续工作计划与安排',
    'Next Steps (optional)',
    'Action items from the last meeting',
    'Next week’s goals'.replace('’', "'"),
    'やること',
    '次回までの宿題：',
    'アクションアイテム',
  ])('reads %s as the name of a list of tasks', (text) => {
    expect(taskListOf(text)).toBe('open');
  });

  it.each(['已完成：', '本周完成', 'Done', 'Completed tasks', '完了'])(
    'reads %s as the name of a list of tasks that are done',
    (text) => {
      expect(taskListOf(text)).toBe('done');
    },
  );

  it.each([
    '',
    '任务',
    'Tasks',
    '下一步怎么走',
    'Action items / Decisions',
    'Notes - TODO',
    '待办理的手续',
    'Next steps of the protocol',
    'Todo apps',
    'Well done',
    '宿題の話',
    '2020-03-11 待办',
  ])('returns null for %j', (text) => {
    expect(taskListOf(text)).toBeNull();
  });
});

it('taskLabelBefore reads the words before a colon', () => {
  expect(taskLabelBefore('下一步：补上结果')).toEqual({ list: 'open', rest: '补上结果' });
  expect(taskLabelBefore('Next step: file a ticket')).toEqual({
    list: 'open',
    rest: 'file a ticket',
  });
  expect(taskLabelBefore('下周计划：写总结')).toEqual({ list: 'open', rest: '写总结' });
  expect(taskLabelBefore('后续：作者又做了实验')).toBeNull();
  expect(taskLabelBefore('Homework: none')).toBeNull();
});

it('isNoTask finds remarks, appointments and empty lists', () => {
  const remarks = [
    '无',
    'None.',
    '特になし',
    '备注：下周放假',
    'Note: no meeting',
    '下次會議：4/8',
  ];
  expect(remarks.filter((text) => !isNoTask(text))).toEqual([]);
  const tasks = [
    '无人机的实验',
    'None of the tests pass',
    '注意力机制再跑一遍',
    'Update the date: field',
  ];
  expect(tasks.filter(isNoTask)).toEqual([]);
});

describe('isPlaceholder', () => {
  it.each([
    '',
    '…',
    '無',
    '暂无。',
    '暂无待办',
    '无新增任务',
    '没有明确记录',
    '待定',
    'None',
    'None explicitly stated. (It was a short call)',
    'N/A',
    'TBD',
    'No action items this week',
    'No immediate next steps are required.',
    'There are no open tasks.',
    'Yes',
    '反对',
    'Your name here (initials)',
  ])('finds no task in %j', (text) => {
    expect(isPlaceholder(text)).toBe(true);
  });

  it.each([
    '无人机的实验',
    '没有任务的人帮忙',
    'None of the tests pass',
    'No next step without a review',
    'Say yes',
    '同意书发给大家',
    '备注：下周放假',
  ])('finds a task in %j', (text) => {
    expect(isPlaceholder(text)).toBe(false);
  });
});
