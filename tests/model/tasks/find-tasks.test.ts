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

  it('knows the people who came', () => {
    const tasks = '### Action items\n\n- Alice to write\n- [Bob] read\n- run (高翔)\n- Erin to ask';
    const line = 'Attendees: Alice Smith (remote), Bob, 高翔';
    const list = '### Attendees\n\n- [x] Alice Smith\n- Bob\n- 高翔';
    for (const roll of [line, list, `- ${line}`]) {
      expect(found(`${roll}\n\n${tasks}`).map(({ text, people }) => [text, people])).toEqual([
        ['write', ['Alice']],
        ['read', ['Bob']],
        ['run', ['高翔']],
        ['Erin to ask', []],
      ]);
    }
  });

  it('assigns the tasks below the name of a person to this person', () => {
    const weekly = [
      '## 1. 张三（线上）\n\nTODO: a\n\n### 下周计划\n\n- b',
      '## 李四\n\n下周计划：\n\n- c\n\n结果：\n\n- [ ] d',
      '## @member-a\n\n- [ ] e',
      '## 讨论\n\n- [ ] f',
    ];
    expect(found(weekly.join('\n\n')).map(({ text, people }) => [text, people])).toEqual([
      ['a', ['张三']],
      ['b', ['张三']],
      ['c', ['李四']],
      ['d', ['李四']],
      ['e', ['member-a']],
      ['f', []],
    ]);
  });

  it('reads no options and no empty entries, with or without boxes', () => {
    expect(texts('- [ ] Yes\n- [x] No\n- [ ] 弃权')).toEqual([]);
    expect(texts('### 待办\n\n- [ ] 无\n- 暂无新增任务')).toEqual([]);
    expect(texts('TODO: TBD\n\n### Next steps\n\nNo further action items.')).toEqual([]);
  });

  it('does not take labels for people', () => {
    const labels = ['任务一', '方案二', '周三前', '段错误', '武汉', '高负载', '余弦'];
    const items = labels.map((label) => `- ${label}：跑实验`);
    const expected = items.map((item) => [item.slice(2), []]);
    const read = (source: string) => found(source).map(({ text, people }) => [text, people]);
    expect(read(`下一步：\n\n${items.join('\n')}`)).toEqual(expected);
    expect(read(items.map((item) => `- [ ] ${item.slice(2)}`).join('\n'))).toEqual(expected);
    expect(read('### 下一步\n\n- 高负载\n- 方案一：\n  - 写总结')).toEqual([
      ['高负载', []],
      ['写总结', []],
    ]);
  });

  it('reads the people of names that could be words beside other names', () => {
    const source = '### 下一步\n\n- 张三：a\n- 李四负责b\n- 高翔：c\n- 王小明: d';
    expect(found(source).map(({ people }) => people)).toEqual([['张三'], [], ['高翔'], ['王小明']]);
    const boxes = '- [ ] 张三：a\n- [ ] 高翔：b';
    expect(found(boxes).map(({ people }) => people)).toEqual([['张三'], ['高翔']]);
  });

  it('reads no tasks in the sections of who came', () => {
    const roll = '## Attendance\n\n### Members\n\n- [x] Alice Smith\n\n### Staff\n\n- [ ] Bob';
    expect(texts(`${roll}\n\n## Notes\n\n- [ ] a`)).toEqual(['a']);
    expect(texts('### 出席\n\n- [x] 张三\n\n### 待办\n\n- [ ] b')).toEqual(['b']);
    expect(texts('- [x] 张三\n- [ ] 某人', '参会人员')).toEqual([]);
    expect(texts('### Roll call\n[x] Alice\n[ ] Bob\n\n☑ Carol\n\n☐ Write it')).toEqual([
      'Write it',
    ]);
  });

  it('reads no tasks in the list below the heading of an agenda', () => {
    expect(texts('## Agenda\n\n- [x] a\n- [ ] b\n\n### b\n\n- [ ] c')).toEqual(['c']);
  });
});
