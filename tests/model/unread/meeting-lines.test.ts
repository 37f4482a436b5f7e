import { describe, expect, it } from 'vitest';
import { meetingLines } from '../../../src/model/unread/meeting-lines.ts';

function found(text: string): string[] {
  return meetingLines(text.split('\n'), 1).map(
    ({ line, column, kind, written }) => `${line}:${column} ${kind} ${written}`,
  );
}

describe('meetingLines', () => {
  it.each([
    ['a heading', '## 2020/3/11 剪枝', ['1:4 heading 2020/3/11']],
    ['the end of a heading', '# Sprint 1 (2022-01-23)', ['1:13 heading 2022-01-23']],
    ['a heading after a wide space', '##\u30002024/3/8', ['1:4 heading 2024/3/8']],
    ['a heading without a space', '##2024/3/8', ['1:3 heading 2024/3/8']],
    ['a heading in a quote', '> ## 2024/3/8', ['1:6 heading 2024/3/8']],
    ['a setext heading', '5月6日 demo\n====', ['1:1 heading 5月6日']],
    ['a heading with markup', '# **2020/3/11** [x](y)', ['1:5 heading 2020/3/11']],
    ['a bold line', 'words\n**2020/3/11: 剪枝，还有很多别的话**\nwords', ['2:3 line 2020/3/11']],
    ['an HTML heading', '<h2>2020/3/11</h2>', ['1:5 line 2020/3/11']],
    ['a line of its own', 'words\n\n2020/3/11\n\nwords', ['3:1 line 2020/3/11']],
    ['a date field', '**日期**：2020/3/11', ['1:8 line 2020/3/11']],
    ['a German date', '11. März 2020\n', ['1:1 line 11. März 2020']],
    ['a list item', '- 2020/3/11 read a paper. It was long.', ['1:3 item 2020/3/11']],
    ['a bold list item', '* **2020/3/11**: x', ['1:5 item 2020/3/11']],
    ['a numbered item', '1. 2020/3/11', ['1:4 item 2020/3/11']],
    [
      'rows of a table',
      '| 2021.9.29 | a |\n| 2021.10.6 | b |',
      ['1:3 row 2021.9.29', '2:3 row 2021.10.6'],
    ],
    ['a field in a table', '| 会议时间 | 2020年3月11日 14:00 |', ['1:10 row 2020年3月11日']],
    ['numbers of meetings', '## 第1次\n\n## 第2次', ['1:4 heading 第1次', '3:4 heading 第2次']],
    [
      'numbers among others like them',
      '## 3.4 a\n\n## 3.11 b',
      ['1:4 heading 3.4', '3:4 heading 3.11'],
    ],
  ])('finds %s', (_, text, lines) => {
    expect(found(text)).toEqual(lines);
  });

  it.each([
    ['a sentence', 'On 2020/3/11 we met.'],
    ['a sentence that begins with a date', '2020/3/11 我们讨论了剪枝。后来又讨论了一次。'],
    ['a task', '- [ ] 2020/3/11 投稿'],
    ['a link to another page', '- [2020/3/11](a.md)'],
    ['code', '```\n## 2020/3/11\n```'],
    ['a comment', '<!--\n## 2020/3/11\n-->'],
    ['sections', '## 1.1 a\n\n## 1.2 b\n\n## 2.1 c'],
    ['a single number', '## 3.11 b'],
    ['a single numbered heading', '## Week 3'],
    ['the number of a meeting before a date', '- In Meeting 5 - 12 March 2020, 5 is a number'],
    ['amounts in a list', '- 1.5 hours\n- 3.2 hours'],
    ['a row of data', '| 3/11 | a |'],
    ['a date inside a row', '| a | 2020/3/11 |\n| b | 2020/3/12 |'],
    ['a date of something else', '# 笔记（更新于 2020/3/11）'],
  ])('does not find %s', (_, text) => {
    expect(found(text)).toEqual([]);
  });

  it('reads nothing in the front matter', () => {
    expect(meetingLines(['---', '# 2020/3/11', '---', '# 2020/3/12'], 4)).toMatchObject([
      { line: 4 },
    ]);
  });
});
