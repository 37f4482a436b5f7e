import { describe, expect, it } from 'vitest';
import { tasksByPerson, taskYears } from '../../../../src/site/views/lists/task-years.ts';
import { notebookOf } from '../../../support/notes/notebook.ts';

describe('taskYears', () => {
  it('lists open and done tasks by the meeting that mentions them last, newest first', () => {
    const notebook = notebookOf(
      '## 2020/3/11\n\n- [ ] a\n- [ ] b\n- [x] c\n\n## 2020/3/18\n\n- [x] b\n\n## 2020/3/25\n\n## List\n\n- [ ] d\n',
    );
    const [year, undated] = taskYears(notebook);
    const rows = [...(year?.days ?? []), ...(undated?.days ?? [])].map(
      ({ session, open, done }) => [
        session.id,
        open.map(({ text }) => text),
        done.map(({ text }) => text),
      ],
    );
    expect(rows).toEqual([
      ['2020-03-18', [], ['b']],
      ['2020-03-11', ['a'], ['c']],
      ['list', ['d'], []],
    ]);
    expect([year?.path, undated?.path]).toEqual(['', '']);
  });

  it('returns nothing without tasks', () => {
    expect(taskYears(notebookOf('## 2020/3/11\n\n- a\n'))).toEqual([]);
  });

  it('moves the older years of a long list to pages of their own', () => {
    const items = Array.from({ length: 150 }, (_, index) => `- [ ] a${index}`);
    const notes = ['2018', '2019', '2020'].map(
      (year) => `## ${year}/3/11\n\n${items.join(`b${year}\n`)}\n`,
    );
    expect(taskYears(notebookOf(notes.join('\n'))).map(({ path }) => path)).toEqual([
      '',
      'tasks/2019',
      'tasks/2018',
    ]);
  });
});

it('tasksByPerson groups open tasks by name, most first', () => {
  const notebook = notebookOf('## 2020/3/11\n\n- [ ] a @甲\n- [ ] b @member-a @甲\n- [x] c @乙\n');
  const people = tasksByPerson(taskYears(notebook)[0]?.days ?? []);
  expect(people.map(({ name, tasks }) => [name, tasks.map(({ text }) => text)])).toEqual([
    ['甲', ['a', 'b']],
    ['member-a', ['b']],
  ]);
});
