import { describe, expect, it } from 'vitest';
import {
  accountsIn,
  addLabelled,
  leadingPeople,
  onlyPeople,
  splitNames,
  trailingPeople,
} from '../../../src/model/tasks/task-people.ts';

const KNOWN = new Set(['member-a']);

describe('leadingPeople', () => {
  it.each([
    { text: '@甲 跑实验', people: ['甲'], rest: '跑实验' },
    { text: '@甲 @乙：跑实验', people: ['甲', '乙'], rest: '跑实验' },
    { text: '@member-b — run it', people: ['member-b'], rest: 'run it' },
    { text: '甲、乙：跑实验', people: ['甲', '乙'], rest: '跑实验' },
    { text: '【甲】跑实验', people: ['甲'], rest: '跑实验' },
    { text: 'member-a: run it', people: ['member-a'], rest: 'run it' },
    { text: '@甲-跑实验', people: ['甲'], rest: '跑实验' },
    { text: '甲 — 跑实验：第一组', people: ['甲'], rest: '跑实验：第一组' },
    { text: '@Alice S and @Bob T run it', people: ['Alice S', 'Bob T'], rest: 'run it' },
    { text: '@Alice A new cache', people: ['Alice'], rest: 'A new cache' },
    { text: '@Alice C++ build', people: ['Alice'], rest: 'C++ build' },
    { text: 'member-a - run it', people: ['member-a'], rest: 'run it' },
    { text: 'member-a to run it: twice', people: ['member-a'], rest: 'run it: twice' },
    { text: 'member-a and @甲 will run it', people: ['member-a', '甲'], rest: 'run it' },
    { text: '@bob-smith - run it', people: ['bob-smith'], rest: 'run it' },
    { text: '@bob-smith, @b.c-d: run', people: ['bob-smith', 'b.c-d'], rest: 'run' },
  ])('reads $text', ({ text, people, rest }) => {
    expect(leadingPeople(text, KNOWN)).toEqual({ text: rest, people });
  });

  it.each([
    '实验：换数据',
    '14:00 开会',
    'https://a.example',
    'member-b: run',
    'member-b to run',
    '跑实验 - 第一组',
    'Nothing to do',
    '@all 交周报',
    'a@b.c: d',
    '@bob-smith',
    '@张三修复A-B测试',
    '任务一：跑实验',
    '周三前：提交论文',
    '【余弦】重算',
  ])('reads nobody in %j', (text) => {
    expect(leadingPeople(text, KNOWN)).toEqual({ text, people: [] });
  });
});

describe('trailingPeople', () => {
  it.each([
    { text: '跑实验 @甲', people: ['甲'] },
    { text: '跑实验（负责人：甲）', people: ['甲'] },
    { text: '跑实验 - 负责人：甲、乙', people: ['甲', '乙'] },
    { text: '跑实验 (owner: member-b)', people: ['member-b'] },
    { text: '跑实验 [owner:: member-b]', people: ['member-b'] },
    { text: '跑实验（担当：Aさん）', people: ['Aさん'] },
    { text: '跑实验（甲）', people: ['甲'] },
    { text: '跑实验 (member-a)', people: ['member-a'] },
    { text: '跑实验 — 甲', people: ['甲'] },
  ])('reads $text', ({ text, people }) => {
    expect(trailingPeople(text, KNOWN)).toEqual({ text: '跑实验', people });
  });

  it.each([
    '开会（周五晚）',
    '跑实验（武汉）',
    '压测 — 高负载',
    '跑实验（可选）',
    '和 @乙',
    'send it to @member-b',
    'run (twice)',
    'a - b',
  ])('reads nobody in %j', (text) => {
    expect(trailingPeople(text, KNOWN)).toEqual({ text, people: [] });
  });
});

it('trailingPeople keeps other words in the brackets of an account', () => {
  const text = '跑实验（@甲，见上周的记录）';
  expect(trailingPeople(text, KNOWN)).toEqual({ text, people: ['甲'] });
  expect(trailingPeople('跑实验（@甲、@乙）', KNOWN)).toEqual({
    text: '跑实验',
    people: ['甲', '乙'],
  });
  expect(trailingPeople('跑实验（见 @甲）', KNOWN).people).toEqual([]);
});

it('onlyPeople returns the names in a text that has nothing else', () => {
  expect(onlyPeople('@member-b：', KNOWN)).toEqual(['member-b']);
  expect(onlyPeople('甲', KNOWN)).toEqual(['甲']);
  expect(onlyPeople(' 甲 ： ', KNOWN)).toEqual(['甲']);
  expect(onlyPeople('甲 跑实验', KNOWN)).toBeNull();
  // Takes minutes if the time is quadratic in the length.
  expect(onlyPeople(`甲${' '.repeat(400_000)}乙`, KNOWN)).toBeNull();
});

it('accountsIn leaves out addresses, dates and groups', () => {
  expect(accountsIn('@甲 me@host.example @2020-04-08 @all @member-b')).toEqual(['甲', 'member-b']);
});

it('splitNames divides a list of names', () => {
  expect(splitNames('@甲、乙 / member-b and member-a')).toEqual([
    '甲',
    '乙',
    'member-b',
    'member-a',
  ]);
});

it('addLabelled adds names only if all words before colons may be names', () => {
  const [people, topics] = [new Set<string>(), new Set<string>()];
  addLabelled(['Member A: run', 'member-b: read', 'write it'], people);
  addLabelled(['Member A: run', 'Note: read'], topics);
  expect([[...people], [...topics]]).toEqual([['Member A', 'member-b'], []]);
});

it('addLabelled adds doubtful Chinese names only beside sure ones', () => {
  const added = (items: string[]) => {
    const known = new Set<string>();
    addLabelled(items, known);
    return [...known];
  };
  expect(added(['张三：跑实验', '高翔、于洋：写总结', '读论文'])).toEqual(['张三', '高翔', '于洋']);
  expect(added(['写总结（张三）', '跑实验（高翔）'])).toEqual(['张三', '高翔']);
  expect(added(['高翔：跑实验', '黎明：写总结'])).toEqual([]);
  expect(added(['张三：跑实验', '高翔：写总结', '环境：升级'])).toEqual([]);
});
