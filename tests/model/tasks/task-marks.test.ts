import { describe, expect, it } from 'vitest';
import { markIn, peopleOf, readMark } from '../../../src/model/tasks/task-marks.ts';

describe('readMark', () => {
  it.each([
    { text: 'TODO: a', out: { list: 'open', rest: 'a', kind: 'word' } },
    { text: 'TODO a', out: { list: 'open', rest: 'a', kind: 'word' } },
    { text: 'Todo：a', out: { list: 'open', rest: 'a', kind: 'word' } },
    { text: '【TODO】a', out: { list: 'open', rest: 'a', kind: 'word' } },
    { text: '#todo a', out: { list: 'open', rest: 'a', kind: 'word' } },
    { text: 'ACTION 45.1: a', out: { list: 'open', rest: 'a', kind: 'word' } },
    { text: '[ACTION] a', out: { list: 'open', rest: 'a', kind: 'word' } },
    { text: '[Action item]: a', out: { list: 'open', rest: 'a', kind: 'word' } },
    { text: '→ Action: a', out: { list: 'open', rest: 'a', kind: 'word' } },
    { text: 'TODO（甲）a', out: { list: 'open', rest: 'a', kind: 'word', person: '甲' } },
    { text: '【行动项】a', out: { list: 'open', rest: 'a', kind: 'weak' } },
    { text: 'DONE: a', out: { list: 'done', rest: 'a', kind: 'word' } },
    { text: '待办：a', out: { list: 'open', rest: 'a', kind: 'weak' } },
    { text: '【待辦】a', out: { list: 'open', rest: 'a', kind: 'weak' } },
    { text: '已完成：a', out: { list: 'done', rest: 'a', kind: 'weak' } },
    { text: '[-] a', out: { list: 'done', rest: 'a', kind: 'box' } },
    { text: '[/] a', out: { list: 'open', rest: 'a', kind: 'box' } },
    { text: '[√]发邮件', out: { list: 'done', rest: '发邮件', kind: 'box' } },
    { text: '☑ a', out: { list: 'done', rest: 'a', kind: 'box' } },
    { text: '✅ a', out: { list: 'done', rest: 'a', kind: 'sign' } },
  ])('reads $text', ({ text, out }) => {
    expect(readMark(text)).toMatchObject(out);
  });

  it.each([
    'a TODO: b',
    'TODO',
    'TODO list',
    'TODO 列表放在 wiki 上',
    'TODO is a word',
    'TODO_PATH: a',
    'Todo apps',
    'done with it',
    'actions speak',
    '待办理的手续',
    '[action] a',
    'TODO(a)b',
    '→ Actions speak',
    '[x1] a',
    '[1] a',
    '[?] a',
    '[-1, 1] a',
  ])('returns null for %j', (text) => {
    expect(readMark(text)).toBeNull();
  });

  it('reads the person in brackets, but no priority', () => {
    expect(peopleOf(readMark('TODO(@乙)：a'))).toEqual(['乙']);
    expect(peopleOf(readMark('TODO (P0)：a'))).toEqual([]);
  });
});

describe('markIn', () => {
  it('counts signs only in lists of tasks', () => {
    expect(markIn('✅ a', { isListed: false, isGlossary: false })).toBeNull();
    expect(markIn('✅ a', { isListed: true, isGlossary: false })).toMatchObject({ list: 'done' });
  });

  it('does not count weak words in a glossary', () => {
    expect(markIn('待办：还没有做的事', { isListed: false, isGlossary: true })).toBeNull();
    expect(markIn('TODO: a', { isListed: false, isGlossary: true })).not.toBeNull();
  });
});
