import { describe, expect, it } from 'vitest';
import { parseChunk } from '../../../src/model/outline/chunk-document.ts';
import { findTasks } from '../../../src/model/tasks/find-tasks.ts';

function found(source: string, title: string | null = null) {
  const chunk = { file: 'n.md', heading: null, line: 1, source, definitions: '' };
  return findTasks(parseChunk(chunk, 0).tree.children, title);
}

const texts = (source: string, title: string | null = null) =>
  found(source, title).map(({ text }) => text);

describe('findTasks', () => {
  it('reads lists below a heading up to the next one of its level', () => {
    expect(texts('### 待办\n\n- a\n\n#### 甲\n\n- b\n\n### 其他\n\n- c')).toEqual(['a', 'b']);
  });

  it('reads lists below the title of the chunk', () => {
    expect(texts('- a', '待办事项')).toEqual(['a']);
    expect(texts('- a', '2020/3/11')).toEqual([]);
  });

  it('reads the heading itself as a task unless a list follows', () => {
    expect(found('### TODO Write it\n\nwords').map(({ node }) => node.type)).toEqual(['heading']);
    expect(texts('### TODO this week\n\n- a')).toEqual(['a']);
  });

  it('reads lines as tasks only if the section has no list', () => {
    expect(texts('### 下一步\n\n跑通实验\n写总结')).toEqual(['跑通实验', '写总结']);
    expect(texts('### 下一步\n\n大家讨论了很久\n\n#### 实验\n\n- a')).toEqual(['a']);
  });

  it('knows the people whom the notes mention elsewhere', () => {
    const source = '@member-a 请假\n\n- [ ] Run it (member-a)\n- [ ] Read it (member-b)';
    expect(found(source).map(({ people }) => people)).toEqual([['member-a'], []]);
  });
});
