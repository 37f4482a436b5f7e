import { describe, expect, it } from 'vitest';
import { splitFile } from '../../../../src/model/sessions/split-file.ts';

type Options = { file?: string; defaultYear?: number | null };

const split = (text: string, { file = 'n.md', defaultYear = null }: Options = {}) =>
  splitFile({ file, text, defaultYear });
const shape = (text: string, options?: Options) =>
  split(text, options).segments.map(({ start, end, label, chunk }) => ({
    date: end === null ? start : `${start}--${end}`,
    label,
    source: chunk.source.trim(),
  }));

describe('a file that is one session', () => {
  it.each([
    ['2020-02-26.md', '2020-02-26', ''],
    ['[周报]2023.05.06~2023.05.19.md', '2023-05-06--2023-05-19', '周报'],
    ['20200226-组会.md', '2020-02-26', '组会'],
    ['组会/张三 2020-02-26 剪枝.md', '2020-02-26', '张三 剪枝'],
    ['2020_02_26.MD', '2020-02-26', ''],
    ['2020/2/26.md', '2020-02-26', ''],
    ['2020年/2月26日.md', '2020-02-26', ''],
    ['2020/3月/11日 组会.md', '2020-03-11', '组会'],
    ['2020年3月/11日.md', '2020-03-11', ''],
    ['2020-03/11.md', '2020-03-11', ''],
    ['2020/3.11.md', '2020-03-11', ''],
    ['2020年/03-11 组会.md', '2020-03-11', '组会'],
    ['2020/2020-03/11.md', '2020-03-11', ''],
    ['spring_2021/feb_5.md', '2021-02-05', ''],
    ['notes_feb_5_2021.md', '2021-02-05', 'notes'],
    ['2020-03-11-weekly-meeting.md', '2020-03-11', 'weekly-meeting'],
    ['2020/March/26.md', '2020-03-26', ''],
    ['2020/03/26/notes.md', '2020-03-26', ''],
    ['2020年/3月/26日/剪枝.md', '2020-03-26', '剪枝'],
    ['2020春/3月26日-28日.md', '2020-03-26--2020-03-28', ''],
    ['2021-2022/March/11.md', '2022-03-11', ''],
    ['2021-22学年/3月11日.md', '2022-03-11', ''],
    ['2021-2022/10月8日.md', '2021-10-08', ''],
    ['2023/week12.md', null, ''],
    ['v1.2020.2.26.md', null, ''],
    ['2020.md', null, ''],
    ['3.2.md', null, ''],
    ['第十次会议.md', null, ''],
    ['2020-03-11 Weekly 1f2e3d4c5b6a79881f2e3d4c5b6a7988.md', '2020-03-11', 'Weekly'],
  ])('has the date in its name: %s', (file, date, label) => {
    expect(shape('words', { file })).toEqual([{ date, label, source: 'words' }]);
  });

  it('reports the year that was inferred for a date in the name', () => {
    expect(split('words', { file: '2020春/2月26日.md' }).diagnostics).toEqual([
      {
        rule: 'date-year-inferred',
        place: { file: '2020春/2月26日.md', line: 1, column: 1 },
        values: { written: '2月26日', year: 2020 },
      },
    ]);
  });

  it('infers the year of a date in the front matter', () => {
    const text = '---\ndate: 3月11日\n---\nwords';
    expect(shape(text, { defaultYear: 2020 })).toMatchObject([{ date: '2020-03-11' }]);
    expect(shape(text, { file: '2021-03-12.md' })).toMatchObject([{ date: '2021-03-12' }]);
  });

  it('reports a date in the name that does not exist', () => {
    const { segments, diagnostics } = split('words', { file: '20240431-具体工作.md' });
    expect(segments).toMatchObject([{ start: null }]);
    expect(diagnostics).toMatchObject([{ rule: 'date-invalid', place: { line: 1 } }]);
  });

  it('has its H1 as label, unless that is only the date', () => {
    const file = '2020-02-26.md';
    expect(shape('# 剪枝讨论\n\nwords\n\n## a', { file })).toEqual([
      { date: '2020-02-26', label: '剪枝讨论', source: 'words\n\n## a' },
    ]);
    expect(shape('# 2.26\n\nwords', { file })).toMatchObject([{ date: '2020-02-26', label: '' }]);
    expect(split('# 剪枝讨论\n', { file: 'n.md' }).title).toBe('剪枝讨论');
    expect(split('# 剪枝讨论\n\nwords', { file }).title).toBeNull();
    expect(shape('# 剪枝讨论\n', { file })).toEqual([
      { date: '2020-02-26', label: '剪枝讨论', source: '' },
    ]);
  });

  it.each([
    ['a line', '# T\n\n日期：2020/2/26 14:00\n\nwords'],
    ['a line with more on it', '# T\n\n**时间：** 2020年2月26日 地点：302\n'],
    ['a field with the year of an era', '# T\n\n時間：109年2月26日 14:00\n\n地點：302'],
    ['a field with a year of an era in numbers', '# T\n\n- 日期：109/02/26\n\nwords'],
    ['a quote', '# T\n\n> 2020-02-26\n\nwords'],
    ['bold', '# T\n\n**2020.2.26**\n'],
    ['a list item', '# T\n\n- 参会：张三\n- 日期: 2020-02-26\n- 地点: 302'],
    ['a cell', '# T\n\n| 时间 | 2020/2/26 |\n| --- | --- |\n| 地点 | 302 |'],
    ['a field before any other date', 'Date: 26 February 2020\n\n2020-03-01\n'],
    ['a field of date and time', '# T\n\n**Meeting Date/Time:** Wed, 26 Feb 2020, 1 p.m.  \n'],
    ['two cells', '| Key | Value |\n| --- | --- |\n| Date : | 26/2/2020 |\n'],
    ['a line that ends in a backslash', '## Week 3\n\nDate:     26/02/2020\\\nChair: A\n'],
    ['a heading that is a field', '# T\n\n## 时间：2020/2/26\n\n## 地点：302\n'],
    ['the end of the title', '# Standup - 2020-02-26\n\nwords'],
    ['the first line', '2020/2/26 我们开始读论文。'],
    ['a line under the title', '# Workshop\n\nDay One—26 February 2020\n\nwords'],
    ['the end of the first line', 'Weekly Team Meeting - Feb 26, 2020\n\nwords'],
  ])('has the date near its top: %s', (_, text) => {
    expect(shape(text)).toMatchObject([{ date: '2020-02-26' }]);
    expect(text).toContain(shape(text)[0]?.source);
  });

  it.each([
    ['a sentence', '# T\n\n2020/2/26 我们开始读论文。'],
    ['a year that may be one of an era', '# T\n\n109/02/26\n\nwords'],
    ['several dates', '# T\n\n- 2020/2/26\n- 2020/3/4\n'],
    ['lines of several days', '# T\n\nDay One—26 February 2020\n\na\n\nDay Two—27 February 2020'],
    ['a version below the title', '# T\n\n## PyCharm 2020.3.1\n\na'],
    ['a note below the title', '# T\n\nUpdated on 26 February 2020\n\na'],
    ['code', '# T\n\n```\n2020-02-26\n```\n'],
    ['the text far below', `# T\n${'\nwords\n'.repeat(10)}\n2020-02-26\n`],
    ['a date of something else', '更新时间：2020/2/26\n'],
    ['a title about another day', '# 下次会议 2020/2/26\n'],
    ['first lines of several days', '2020/2/26 我们读论文。\n\n2020/3/4 又读。\n'],
  ])('has no date from %s', (_, text) => {
    expect(shape(text)).toMatchObject([{ date: null }]);
  });

  it('reports an inferred year and a date that does not exist in the text', () => {
    const { segments, diagnostics } = split('# T\n\n日期：2月26日', { defaultYear: 2020 });
    expect(segments).toMatchObject([{ start: '2020-02-26' }]);
    expect(diagnostics).toMatchObject([{ rule: 'date-year-inferred', place: { line: 3 } }]);
    expect(split('# T\n\n日期：2020/2/30').diagnostics).toMatchObject([
      { rule: 'date-invalid', place: { line: 3 } },
    ]);
  });

  it('is not one session if a heading has a date', () => {
    const text = '---\ndate: 2019-01-01\n---\n\n## 2020/2/26\na\n## 3.4\nb\n';
    expect(shape(text, { file: '2018-01-01.md' })).toMatchObject([
      { date: '2020-02-26', source: 'a' },
      { date: '2020-03-04', source: 'b' },
    ]);
  });
});
