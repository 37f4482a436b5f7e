import { describe, expect, it } from 'vitest';
import { joinedTask, joinedTasks } from '../../../../src/site/views/lists/joined-tasks.ts';
import { notebookOf } from '../../../support/notes/notebook.ts';

/** Returns `text first last`, with a mark for tasks that are done. */
function rows(notes: string): string[] {
  return joinedTasks(notebookOf(notes)).map(({ first, last, isDone }) => {
    const pages = [first.page.id, last.page.id].map((id) => id.replace('2020-03-', ''));
    return `${isDone ? 'x' : ' '} ${last.task.text} ${[...new Set(pages)].join(' → ')}`;
  });
}

describe('joinedTasks', () => {
  it('counts a task that a later meeting ticks in the same words as done', () => {
    const notes =
      '## 2020/3/11\n\n- [ ] 跑通 Baseline\n- [ ] 写\n\n## 2020/3/18\n\n- [x] 跑通baseline。\n';
    expect(rows(notes)).toEqual(['x 跑通baseline。 11 → 18', '  写 11']);
  });

  it('joins a task that later meetings repeat, at its newest mention', () => {
    const notes = '## 2020/3/11\n\n- [ ] a @甲\n\n## 2020/3/18\n\n- [ ] A（4/8 前）\n';
    expect(rows(notes)).toEqual(['  A 11 → 18']);
    expect(joinedTasks(notebookOf(notes))).toMatchObject([{ people: ['甲'], due: '4/8' }]);
  });

  it('keeps tasks of different people and of other words apart', () => {
    const notes =
      '## 2020/3/11\n\n- [ ] a @甲\n- [ ] a @乙\n- [ ] aa\n\n## 2020/3/18\n\n- [x] a @乙\n';
    expect(rows(notes)).toEqual(['  a 11', 'x a 11 → 18', '  aa 11']);
  });

  it('opens a task again that a meeting lists after it was done', () => {
    const notes =
      '## 2020/3/11\n\n- [x] a\n\n## 2020/3/18\n\n- [ ] a\n\n## 2020/3/25\n\n- [x] a\n- [x] a\n';
    expect(rows(notes)).toEqual(['x a 11', 'x a 18 → 25']);
  });

  it('reads ticks of undated pages last', () => {
    const notes = '## 2020/3/11\n\n- [ ] a\n- [x] b\n\n## List\n\n- [x] a\n- [ ] b\n- [ ] c\n';
    expect(rows(notes)).toEqual(['x b list → 11', '  c list', 'x a 11 → list']);
  });
});

it('joinedTask returns the task of a mention', () => {
  const notebook = notebookOf('## 2020/3/11\n\n- [ ] a\n\n## 2020/3/18\n\n- [x] a\n');
  const [page] = notebook.pages;
  const [task] = page?.rendered.outline.tasks ?? [];
  if (page === undefined || task === undefined) throw new Error('No task');
  expect(joinedTask(page, task, notebook)).toMatchObject({ isDone: true });
  expect(joinedTask(page, { ...task, id: 'task_other' }, notebook)).toBeNull();
});
