import { describe, expect, it } from 'vitest';
import { firstLineDate, topDate } from '../../../../src/model/sessions/file-dates/top-date.ts';

const lines = (text: string) => text.split('\n');

describe('topDate', () => {
  it.each([
    ['a field', 'words\n日期：2020/3/11\n', 1, '2020-03-11'],
    ['a field rather than a line', '2020/3/4\n日期：2020/3/11\n', 1, '2020-03-11'],
    ['the first of several fields', '日期：2020/3/11\n时间：2020/3/18', 0, '2020-03-11'],
    ['a line that is only a date', 'words\n\n2020/3/11\n', 2, '2020-03-11'],
    ['a quote', '> 2020/3/11', 0, '2020-03-11'],
    ['a list item', '- 2020/3/11', 0, '2020-03-11'],
    ['a heading that is a field', '### 时间：2020/3/11', 0, '2020-03-11'],
    ['a cell after its name', '| 时间 | 2020/3/11 |', 0, '2020-03-11'],
    ['one day on several lines', '2020/3/11\n- 2020年3月11日', 0, '2020-03-11'],
  ])('reads %s', (_, text, index, start) => {
    expect(topDate(lines(text))).toMatchObject({ index, read: { kind: 'day', start } });
  });

  it.each([
    ['several days', '2020/3/11\n2020/3/18'],
    ['several days and a field without a year', '日期：3月11日\n2020/3/11\n2020/3/18'],
    ['a sentence', '2020/3/11 我们开始读论文。'],
    ['a heading', '## 2020/3/11'],
    ['code', '```\n2020/3/11\n```'],
    ['a line after ten others', `${'words\n'.repeat(10)}2020/3/11`],
    ['a very long line', `日期：2020/3/11 ${'x'.repeat(300)}`],
  ])('does not read %s', (_, text) => {
    expect(topDate(lines(text))).toBeNull();
  });

  it.each([
    ['日期：3月11日', 'no-year'],
    ['日期：2020/2/30', 'invalid'],
  ])('returns the field %s if there is no day', (text, kind) => {
    expect(topDate(lines(text))).toMatchObject({ read: { kind } });
    expect(topDate(lines(`${text}\n2020/3/11`))).toMatchObject({ read: { kind: 'day' } });
  });
});

describe('firstLineDate', () => {
  it.each([
    ['\n2020/3/11 剪枝', 1, '剪枝'],
    ['2020/3/11 我们开始读论文，然后讨论。', 0, ''],
    ['剪枝讨论 2020/3/11\nwords', 0, '剪枝讨论'],
  ])('reads %j', (text, index, label) => {
    expect(firstLineDate(lines(text))).toMatchObject({
      index,
      read: { start: '2020-03-11', label },
    });
  });

  it.each([
    '- 2020/3/11',
    '我们开始读论文。2020/3/11',
    '2020/3/11 我们读论文，然后讨论。\n2020/3/18 又读。',
    'words\n2020/3/11',
    '',
  ])('does not read %j', (text) => {
    expect(firstLineDate(lines(text))).toBeNull();
  });
});
