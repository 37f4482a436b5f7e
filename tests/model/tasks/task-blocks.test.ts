import { describe, expect, it } from 'vitest';
import { parseChunk } from '../../../src/model/outline/chunk-document.ts';
import type { FoundTask } from '../../../src/model/tasks/found-task.ts';
import { addTasks, NOTHING } from '../../../src/model/tasks/task-blocks.ts';
import type { TaskList } from '../../../src/model/tasks/task-labels.ts';

function drafts(source: string, list: TaskList | null = null): FoundTask[] {
  const chunk = { file: 'n.md', heading: null, line: 1, source, definitions: '' };
  const found = { drafts: [] as FoundTask[], known: new Set<string>() };
  addTasks(parseChunk(chunk, 0).tree.children, { ...NOTHING, list }, found);
  return found.drafts;
}

const rows = (source: string, list: TaskList | null = null) =>
  drafts(source, list).map(({ text, isDone }) => `${isDone ? 'x' : ' '} ${text}`);

describe('addTasks', () => {
  it('reads boxes at every depth, and no quotes or code', () => {
    expect(rows('- a\n  - [ ] b\n    - [x] c\n\n> - [ ] d\n\n```\n- [ ] e\n```')).toEqual([
      '  b',
      'x c',
    ]);
  });

  it('reads the list after a line that announces it, and not the next one', () => {
    expect(rows('待办：\n\n- a\n- ~~b~~\n\n结论：\n\n- c')).toEqual(['  a', 'x b']);
  });

  it('reads the list below a line in tags', () => {
    const folded = (label: string) =>
      `<details>\n<summary>${label}</summary>\n\n- [x] Alice\n- Bob`;
    expect(rows(folded('<b>待办</b>'))).toEqual(['x Alice', '  Bob']);
    expect(rows(folded('Attendees'))).toEqual([]);
    expect(rows('待办：\n\n<!-- one a line -->\n\n- a')).toEqual(['  a']);
  });

  it('reads a title between items that no blank line divides', () => {
    expect(rows('**Done**\n- a\n**Next steps**\n- b\n**Questions**:\n- c')).toEqual(['x a', '  b']);
    expect(rows('- a\n待办：\n- b\n结论：\n- c')).toEqual(['  b']);
    const roll = '- [x] Alice\nAbsent:\n- [ ] Bob\nActions:\n- [ ] Bob: write';
    expect(rows(`Present:\n${roll}`)).toEqual(['  Bob: write']);
    expect(rows('- a\n  **and more** of it\n- b', 'open')).toEqual(['  a', '  b']);
  });

  it('takes nested items for a part of their task', () => {
    expect(rows('- a\n  - b\n- c', 'open')).toEqual(['  a', '  c']);
  });

  it('reads the items of a person or a topic', () => {
    expect(
      drafts('- 甲：\n  - a\n- 实验：\n  - b', 'open').map(({ text, people }) => [text, people]),
    ).toEqual([
      ['a', ['甲']],
      ['b', []],
    ]);
  });

  it('reads the boxes and the lists of a person in a list that is not of tasks', () => {
    const items =
      '- 张三：\n  - [x] a\n  - 下周计划：\n    - b\n- [ ] 李四\n  - 结果\n    - [ ] c\n- [ ] d';
    expect(drafts(items).map(({ text, people }) => [text, people])).toEqual([
      ['a', ['张三']],
      ['b', ['张三']],
      ['c', ['李四']],
      ['d', []],
    ]);
    const below = '**张三**\n\n- [ ] a\n\n其他：\n\n- [ ] b';
    expect(drafts(below).map(({ people }) => people)).toEqual([['张三'], []]);
    expect(rows('- [ ] 张三\n  - a\n- [ ] 李四', 'open')).toEqual(['  a', '  李四']);
  });

  it('reads no glossary', () => {
    expect(rows('- 待办：没有做的事\n- 名词：别的')).toEqual([]);
    expect(rows('- 待办：没有做的事\n- 别的')).toEqual(['  没有做的事']);
  });

  it('reads later lines of an item that is not a task', () => {
    expect(rows('- 结果不错\n  TODO：补图')).toEqual(['  补图']);
  });

  it('lets a box win over its list', () => {
    expect(rows('- a\n- [ ] b\n- TODO: c', 'done')).toEqual(['x a', '  b', '  c']);
  });

  it('reads the callout of tasks as a list, and boxes in others', () => {
    expect(rows('> [!todo]\n> - a\n\n> [!note]\n> - b\n> - [ ] c')).toEqual(['  a', '  c']);
  });

  it.each([
    '出席：\n\n- [x] 张三\n- [ ] 李四（请假）',
    '**参会人员**\n\n- [x] 王小明 线上\n- [ ] 某某',
    'Attendees (tick your name):\n- [x] Alice Smith - Example Inc\n- [ ] @bob',
    '- 签到：\n  - [x] 张三\n  - [ ] 李四',
    '- Attendees:\n  - Staff\n    - ☑ Alice',
    '出席者：\n\n- [x] 田中さん\n- [ ] 佐藤',
    '到会：\n\n| 姓名 | 状态 |\n| - | - |\n| 张三 | [x] |',
    '都同意了。\n\n- [x] 张三\n- [ ] @member-a',
  ])('reads no tasks in a list of who came: %j', (source) => {
    expect(rows(source)).toEqual([]);
    expect(rows(`${source}\n\n行动项：\n\n- [ ] a`)).toEqual(['  a']);
    expect(rows(`行动项：\n\n- a\n\n${source}`).at(-1)).toBe('  a');
  });

  it('reads the boxes below a label of attendance that are about something else', () => {
    expect(rows('Attendance:\n\n- [x] Draw the screen\n- [ ] Show a list')).toEqual([
      'x Draw the screen',
      '  Show a list',
    ]);
    expect(rows('出席：\n\n- [x] 张三\n  - [ ] 补交上周的周报')).toEqual(['  补交上周的周报']);
  });

  it('reads items of an agenda as topics, unless they have a due date or begin with an account', () => {
    const agenda =
      '- [x] Review a (@bob)\n- [ ] Send b (due: 4/8)\n  - [ ] ask Bob\n- Plan\n  - [ ] c';
    expect(rows(`Agenda:\n\n${agenda}\n\nNotes\n\n- [ ] d`)).toEqual([
      '  Send b (due: 4/8)',
      '  ask Bob',
      '  c',
      '  d',
    ]);
    expect(rows('Agenda:\n\n- [ ] @bob fix a\n- [ ] b')).toEqual(['  @bob fix a']);
    // Takes minutes if the time is quadratic in the length.
    expect(rows(`Agenda:\n\n- [ ] a${' -'.repeat(100_000)} b`)).toEqual([]);
  });
});
