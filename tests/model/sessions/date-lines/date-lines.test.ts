import { expect, it } from 'vitest';
import { scanBlocks } from '../../../../src/model/scan/scan-blocks.ts';
import { DATE_LINE_FORMS } from '../../../../src/model/sessions/date-lines/date-line-forms.ts';
import { dateLines } from '../../../../src/model/sessions/date-lines/date-lines.ts';

function linesOfForm(name: string, text: string) {
  const form = DATE_LINE_FORMS.find((each) => each.name === name);
  const { texts, items } = scanBlocks(text);
  return form === undefined ? [] : dateLines(form, { texts, items, lines: text.split('\n') });
}

it.each([
  ['bold line', '**2020/3/11**', '2020/3/11', ''],
  ['bold line', '**2020/3/11**：我们读了论文，然后讨论。', '2020/3/11', '我们读了论文，然后讨论。'],
  ['bold line', '**2020/3/11** 剪枝', '2020/3/11 剪枝', ''],
  ['bold line', '**2020/3/11** `code`', '2020/3/11', '`code`'],
  ['line that is a date', '2020/3/11 剪枝', '2020/3/11 剪枝', ''],
  ['list item with a date', '- 2020/3/11: 读了 [a](b)', '2020/3/11', '读了 [a](b)'],
  ['date field', '日期：2020/3/11 周三', '日期：2020/3/11 周三', ''],
  ['list item that ends with a date', '- 剪枝, 2020/3/11', '剪枝, 2020/3/11', ''],
  ['list item that ends with a date', '- [a](b) by C (2020/3/11)', '2020/3/11', '[a](b) by C'],
])('cuts a %s into heading and text: %s', (name, text, heading, rest) => {
  expect(linesOfForm(name, text)).toMatchObject([
    { line: 1, text: heading, rest, date: { kind: 'day', start: '2020-03-11' } },
  ]);
});

it.each([
  ['a link', 'list item with a date', '- [2020-03-11](a.md)'],
  ['a task', 'list item with a date', '- [x] 2020-03-11'],
  ['a sentence', 'line that is a date', '2020年3月11日我们讨论了剪枝。'],
  [
    'a long title inside a paragraph',
    'line that is a date',
    'words\n2020/3/11 剪枝与量化的实验结果和下一步计划',
  ],
  ['a task that ends with a date', 'list item that ends with a date', '- [ ] a 2020/3/11'],
  ['a deadline', 'list item that ends with a date', '- deadline: 2020/3/11'],
  ['text without a date', 'bold line', '**剪枝**'],
])('does not read %s as a date line', (_, name, text) => {
  expect(linesOfForm(name, text)).toEqual([]);
});

it('reads all lines in one order of day and month', () => {
  const days = linesOfForm('bold line', '**5/3/2020**\n\n**17/3/2020**').map(({ date }) => date);
  expect(days).toMatchObject([{ start: '2020-03-05' }, { start: '2020-03-17' }]);
});

it('adds the fields directly above a date field to its session', () => {
  const text = 'words\n\n主题：剪枝\n时间：2020/3/11\n';
  expect(linesOfForm('date field', text)).toMatchObject([{ line: 4, from: 3 }]);
});

it('returns the lines and the indent of a list item', () => {
  const text = '1. 2020/3/11\n   - a\n   - b\n2. 2020/3/18\n';
  expect(linesOfForm('list item with a date', text)).toMatchObject([
    { line: 1, endLine: 3, indent: 3 },
    { line: 4, endLine: 4, indent: 3 },
  ]);
});
