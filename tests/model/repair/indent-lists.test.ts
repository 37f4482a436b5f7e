import { expect, test } from 'vitest';
import { indentLists } from '../../../src/model/repair/indent-lists.ts';

const HEAD = '## 2020/3/11\n\n';

test.each([
  { input: '1. a\n  - b\n  - c\n2. d', out: '1. a\n   - b\n   - c\n2. d', indented: 1 },
  { input: '1. a\r\n  - b\r\n', out: '1. a\r\n   - b\r\n', indented: 1 },
  { input: '1. a\n  - b\n\n    c', out: '1. a\n   - b\n\n     c', indented: 1 },
  { input: '1. a\n  - b\n2. c\n  - d', out: '1. a\n   - b\n2. c\n   - d', indented: 2 },
  { input: '1. a\n   - b', out: '1. a\n   - b', indented: 0 },
  { input: '> 1. a\n>   - b', out: '> 1. a\n>   - b', indented: 0 },
  { input: '```\n1. a\n  - b\n```', out: '```\n1. a\n  - b\n```', indented: 0 },
])('indentLists rewrites $input', ({ input, out, indented }) => {
  expect(indentLists(HEAD + input, { file: 'n.md', defaultYear: null })).toEqual({
    text: HEAD + out,
    indented,
  });
});

test('indentLists reads notes that are nested too deep for the parser', () => {
  const text = `${HEAD}${'> '.repeat(20_000)}a\n\n1. b\n  - c`;
  expect(indentLists(text, { file: 'n.md', defaultYear: null })).toEqual({
    text: text.replace('  - c', '   - c'),
    indented: 1,
  });
});

test('indentLists finds nothing to do the second time', () => {
  const context = { file: 'n.md', defaultYear: null };
  const { text } = indentLists(`${HEAD}1. a\n  - b\n    1. c\n      - d\n2. e`, context);
  expect(indentLists(text, context)).toEqual({ text, indented: 0 });
});
