import { describe, expect, it } from 'vitest';
import { readPage } from '../../../src/model/outline/page-outline.ts';

function tasksOf(...sources: string[]) {
  const chunks = sources.map((source) => {
    return { file: 'n.md', heading: null, line: 1, source, definitions: '' };
  });
  return readPage({ chunks }).outline.tasks;
}

describe('readPage', () => {
  it('lists the tasks with their ids, sections and lines', () => {
    const tasks = tasksOf('- [ ] a\n\n### b\n\n- [ ] 写总结 @甲\n- [x] a', 'TODO: c');
    expect(tasks).toEqual([
      { ...WORDS, id: 'task_a', text: 'a', section: null, at: { chunk: 0, offset: 0 } },
      {
        ...WORDS,
        id: 'task_xie-zong-jie',
        text: '写总结',
        people: ['甲'],
        section: 0,
        at: { chunk: 0, offset: 4 },
      },
      {
        ...WORDS,
        id: 'task_a-2',
        text: 'a',
        isDone: true,
        section: 0,
        at: { chunk: 0, offset: 5 },
      },
      { ...WORDS, id: 'task_c', text: 'c', section: null, at: { chunk: 1, offset: 0 } },
    ]);
  });

  it('finds a heading that is a task by its anchor', () => {
    expect(tasksOf('### TODO Write it').map(({ id, section }) => [id, section])).toEqual([
      ['todo-write-it', 0],
    ]);
  });

  it('keeps ids short', () => {
    const [task] = tasksOf(`- [ ] ${'very long words '.repeat(20)}`);
    expect(task?.id).toMatch(/^task_[a-z-]{20,40}$/);
  });
});

const WORDS = { isDone: false, people: [], due: null };
