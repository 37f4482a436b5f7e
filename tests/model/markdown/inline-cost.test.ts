import { describe, expect, it, test } from 'vitest';
import { fitsAnyBudget, hasManyCells, isCostly } from '../../../src/model/markdown/inline-cost.ts';

describe('isCostly', () => {
  test.each([
    ['long prose', '会议笔记，写了很多。'.repeat(10_000)],
    ['prose with emphasis', '一段话里有**粗体**，也有*斜体*和`代码`。'.repeat(80)],
    ['links and images', '见 [论文](https://example.org/a) 和 ![图](a.png)，'.repeat(200)],
    ['lines of a log', '[12:00:01] 启动 <pid 123> value_a=1 "ok"\n'.repeat(1000)],
    ['a note with a lone bracket', `[ ${'words of a note '.repeat(100)}`],
    ['math', '设 $a_1 < b_2$，'.repeat(200)],
    ['escaped signs', '\\*\\_\\['.repeat(5000)],
    ['comments', '<!-- a -->字'.repeat(2000)],
  ])('accepts %s', (_, text) => expect(isCostly(text)).toBe(false));

  test.each([
    ['emphasis', '*('.repeat(2000)],
    ['brackets', '[a]'.repeat(3000)],
    ['words after a bracket', `[ ${'a '.repeat(3000)}`],
    ['lines in brackets', `[${'a\n'.repeat(3000)}]`],
    ['comments that never end', '<!-- '.repeat(2000)],
    ['code that never ends', Array.from({ length: 500 }, (_, n) => `a${'`'.repeat(n)}`).join('')],
  ])('refuses too many %s', (_, text) => expect(isCostly(text)).toBe(true));
});

describe('fitsAnyBudget', () => {
  it('accepts text whose paragraphs all are cheap, and a costly one never', () => {
    expect(fitsAnyBudget('# 会议\n\n- **剪枝**：见 [a](b)\n'.repeat(10))).toBe(true);
    expect(fitsAnyBudget('*('.repeat(2000))).toBe(false);
    expect(fitsAnyBudget('a|'.repeat(2000))).toBe(false);
  });
});

test('hasManyCells counts the cells of a row', () => {
  expect(hasManyCells('| a '.repeat(100))).toBe(false);
  expect(hasManyCells('|'.repeat(600))).toBe(true);
});
