import { describe, expect, it } from 'vitest';
import { CodeFences, opensFence } from '../../../src/model/markdown/code-fences.ts';

describe('CodeFences', () => {
  it.each<[string, string[], string[]]>([
    ['a fence of backticks', ['a', '```js', 'b', '```', 'c'], ['a', 'c']],
    ['a longer fence around a shorter one', ['````', '```', '````', 'a'], ['a']],
    ['a fence of tildes around one of backticks', ['~~~', '```', '~~~', 'a'], ['a']],
    ['a fence in a list', ['- ```', '  b', '  ```', '  a'], ['  a']],
    ['a fence in a quote', ['> ```', '> b', '> ```', '> a'], ['> a']],
    ['a fence with text after it, which ends no code', ['```', '``` b', '```', 'a'], ['a']],
    ['inline code with three backticks', ['```a``` b', 'c'], ['```a``` b', 'c']],
    ['a fence that never ends', ['a', '```', 'b'], ['a']],
  ])('finds the lines outside of %s', (_, lines, outside) => {
    const fences = new CodeFences();
    expect(lines.filter((line) => !fences.take(line))).toEqual(outside);
  });
});

describe('opensFence', () => {
  it.each([
    ['```', true],
    ['1. ~~~ math', true],
    ['```npm i``` first', false],
    ['a ```', false],
  ])('returns for %s: %s', (line, opens) => {
    expect(opensFence(line)).toBe(opens);
  });
});
