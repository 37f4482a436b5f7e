import { describe, expect, it } from 'vitest';
import { joinedTasks } from '../../../../src/site/views/lists/joined-tasks.ts';
import { sessionTasks, stillOpen, taskView } from '../../../../src/site/views/lists/task-view.ts';
import { notebookOf } from '../../../support/notes/notebook.ts';

it('taskView links a task to its last mention and to the first one', () => {
  const notebook = notebookOf('## 2020/3/11\n\n- [ ] a @甲\n\n## 2020/3/18\n\n- [ ] a（4/8 前）\n');
  const views = joinedTasks(notebook).map((joined) => taskView(joined, 'en'));
  expect(views).toEqual([
    {
      text: 'a',
      url: '/2020-03-18/#task_a',
      people: ['甲'],
      due: '4/8',
      day: { iso: '2020-03-18', words: '18 March 2020' },
      since: { url: '/2020-03-11/#task_a', day: { iso: '2020-03-11', words: '11 March 2020' } },
    },
  ]);
});

describe('sessionTasks', () => {
  it('counts the tasks of a page and those that are still open', () => {
    const notebook = notebookOf(
      '## 2020/3/11\n\n- [ ] a\n- [ ] b\n\n## 2020/3/18\n\n- [x] a\n\n## 2020/3/25\n',
    );
    expect(notebook.pages.map((page) => sessionTasks(page, notebook))).toEqual([
      { anchor: 'task_b', count: 2, open: 1 },
      { anchor: 'task_a', count: 1, open: 0 },
      null,
    ]);
  });
});

describe('stillOpen', () => {
  const leftIn = (items: string, later: string) => {
    const notebook = notebookOf(`## 2020/3/11\n\n${items}\n\n## 2020/3/18\n\n${later}\n`);
    return stillOpen(notebook.pages[0], notebook);
  };

  it('returns the tasks that no later meeting repeats or ticks', () => {
    const left = leftIn('- [ ] a\n- [ ] b\n- [ ] c\n- [x] d', '- [x] a\n- [ ] b');
    expect(left?.tasks.map(({ text }) => text)).toEqual(['c']);
    expect(left?.more).toBe(0);
  });

  it('returns five of many', () => {
    const items = (count: number) =>
      Array.from({ length: count }, (_, i) => `- [ ] a${i}`).join('\n');
    expect(leftIn(items(6), '')).toMatchObject({ tasks: { length: 6 }, more: 0 });
    expect(leftIn(items(7), '')).toMatchObject({ tasks: { length: 5 }, more: 2 });
  });

  it('returns null without such tasks or without a previous meeting', () => {
    expect(leftIn('- [x] a', '')).toBeNull();
    expect(stillOpen(undefined, notebookOf('## 2020/3/11\n'))).toBeNull();
  });
});
