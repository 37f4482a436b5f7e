import { expect, it } from 'vitest';
import { parseMarkdown } from '../../../src/model/markdown/markdown.ts';
import type { TaskList } from '../../../src/model/tasks/task-labels.ts';
import { readTaskTable } from '../../../src/model/tasks/task-table.ts';

function rows(lines: string[], list: TaskList | null = 'open') {
  const [table] = parseMarkdown(lines.join('\n')).children;
  if (table?.type !== 'table') throw new Error('No table');
  return readTaskTable(table, list).map(({ text, isDone, people, due }) => {
    return [text, isDone, people, due];
  });
}

it('readTaskTable reads tasks, people, dates and states by the names of the columns', () => {
  expect(
    rows(['|#|Action|Owner|Due|Status|', '|-|-|-|-|-|', '|1|a|@b, c|4/8|Open|', '|2|d|||Done|']),
  ).toEqual([
    ['a', false, ['b', 'c'], '4/8'],
    ['d', true, [], null],
  ]);
});

it('readTaskTable reads no due date in words such as Ongoing', () => {
  const dates = ['Ongoing', 'TBD', '待定', '长期', '-', 'Friday'];
  const lines = ['|Action|By When|', '|-|-|', ...dates.map((date) => `|a|${date}|`)];
  expect(rows(lines).flatMap(([, , , due]) => due ?? [])).toEqual(['Friday']);
});

it('readTaskTable leaves out numbers of action items', () => {
  expect(rows(['|Action Item|Description|', '|-|-|', '|22.1|a|'])).toEqual([
    ['a', false, [], null],
  ]);
});

it('readTaskTable leaves out other tables', () => {
  expect(rows(['|选项|优点|', '|-|-|', '|a|b|'])).toEqual([]);
});

it('readTaskTable reads boxes, struck words and remarks of people', () => {
  const lines = ['|Action|Owner|', '|-|-|', '|[x] a|@b|', '|☐ c|Alice (lead), Bob|', '|~~d~~||'];
  expect(rows(lines)).toEqual([
    ['a', true, ['b'], null],
    ['c', false, ['Alice', 'Bob'], null],
    ['d', true, [], null],
  ]);
});

it('readTaskTable needs tasks, people and due dates where no heading announces tasks', () => {
  const table = (head: string) => [head, '|-|-|-|', '|a|b|c|'];
  expect(rows(table('|任务|负责人|截止日期|'), null)).toEqual([['a', false, ['b'], 'c']]);
  expect(rows(table('|Task|Who|Deadline|'), null)).toEqual([['a', false, ['b'], 'c']]);
  expect(rows(table('|任务|负责人|完成时间|'), null)).toEqual([]);
  expect(rows(table('|Option|Owner|Due|'), null)).toEqual([]);
  expect(rows(table('|Task|Owner|Status|'), null)).toEqual([]);
});
