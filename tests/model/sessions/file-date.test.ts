import { describe, expect, it } from 'vitest';
import { splitFile } from '../../../src/model/sessions/split-file.ts';

type Options = { file?: string; defaultYear?: number | null };

const split = (text: string, { file = 'n.md', defaultYear = null }: Options = {}) =>
  splitFile({ file, text, defaultYear });
const shape = (text: string, options?: Options) =>
  split(text, options).segments.map(({ start, end, label, chunk }) => ({
    date: end === null ? start : `${start}--${end}`,
    label,
    source: chunk.source.trim(),
  }));

describe('a file without a dated heading', () => {
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
    ['2021-22学年/3月11日.md', '2022-03-11', ''],
    ['2021-2022/10月8日.md', '2021-10-08', ''],
    ['2023/week12.md', null, ''],
    ['v1.2020.2.26.md', null, ''],
    ['2020.md', null, ''],
    ['3.2.md', null, ''],
    ['第十次会议.md', null, ''],
    ['2020-03-11 Weekly 1f2e3d4c5b6a79881f2e3d4c5b6a7988.md', '2020-03-11', 'Weekly'],
  ])('has the date of its name: %s', (file, date, label) => {
    expect(shape('words', { file })).toEqual([{ date, label, source: 'words' }]);
  });

  it('says the year that it took for a name without one', () => {
    expect(split('words', { file: '2020春/2月26日.md' }).diagnostics).toEqual([
      {
        rule: 'date-year-inferred',
        place: { file: '2020春/2月26日.md', line: 1, column: 1 },
        values: { written: '2月26日', year: 2020 },
      },
    ]);
  });

  it('reports a name with a day that is none', () => {
    const { segments, diagnostics } = split('words', { file: '20240431-具体工作.md' });
    expect(segments).toMatchObject([{ start: null }]);
    expect(diagnostics).toMatchObject([{ rule: 'date-invalid', place: { line: 1 } }]);
  });

  it('has its H1 as label, unless that is its date', () => {
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
    ['a quote', '# T\n\n> 2020-02-26\n\nwords'],
    ['bold', '# T\n\n**2020.2.26**\n'],
    ['a list item', '# T\n\n- 参会：张三\n- 日期: 2020-02-26\n- 地点: 302'],
    ['a cell', '# T\n\n| 时间 | 2020/2/26 |\n| --- | --- |\n| 地点 | 302 |'],
    ['the line that names it', 'Date: 26 February 2020\n\n2020-03-01\n'],
    ['a name of more than the date', '# T\n\n**Meeting Date/Time:** Wed, 26 Feb 2020, 1 p.m.  \n'],
    ['two cells', '| Key | Value |\n| --- | --- |\n| Date : | 26/2/2020 |\n'],
    ['a line that ends in a backslash', '## Week 3\n\nDate:     26/02/2020\\\nChair: A\n'],
    ['a heading that names it', '# T\n\n## 时间：2020/2/26\n\n## 地点：302\n'],
    ['the end of the title', '# Standup - 2020-02-26\n\nwords'],
    ['the first line', '2020/2/26 我们开始读论文。'],
    ['the end of the first line', 'Weekly Team Meeting - Feb 26, 2020\n\nwords'],
  ])('has the date that is said near its top: %s', (_, text) => {
    expect(shape(text)).toMatchObject([{ date: '2020-02-26' }]);
    expect(text).toContain(shape(text)[0]?.source);
  });

  it.each([
    ['a sentence', '# T\n\n2020/2/26 我们开始读论文。'],
    ['several dates', '# T\n\n- 2020/2/26\n- 2020/3/4\n'],
    ['code', '# T\n\n```\n2020-02-26\n```\n'],
    ['the text far below', `# T\n${'\nwords\n'.repeat(10)}\n2020-02-26\n`],
    ['a date of something else', '更新时间：2020/2/26\n'],
    ['a title about another day', '# 下次会议 2020/2/26\n'],
    ['first lines of several days', '2020/2/26 我们读论文。\n\n2020/3/4 又读。\n'],
  ])('has no date by %s', (_, text) => {
    expect(shape(text)).toMatchObject([{ date: null }]);
  });

  it('says the year that it took for a line without one, and reports a day that is none', () => {
    const { segments, diagnostics } = split('# T\n\n日期：2月26日', { defaultYear: 2020 });
    expect(segments).toMatchObject([{ start: '2020-02-26' }]);
    expect(diagnostics).toMatchObject([{ rule: 'date-year-inferred', place: { line: 3 } }]);
    expect(split('# T\n\n日期：2020/2/30').diagnostics).toMatchObject([
      { rule: 'date-invalid', place: { line: 3 } },
    ]);
  });

  it('has a date in its headings before all others', () => {
    const text = '---\ndate: 2019-01-01\n---\n\n## 2020/2/26\na\n## 3.4\nb\n';
    expect(shape(text, { file: '2018-01-01.md' })).toMatchObject([
      { date: '2020-02-26', source: 'a' },
      { date: '2020-03-04', source: 'b' },
    ]);
  });
});

describe('front matter', () => {
  it('gives date and title and is not shown, but for what it says to a reader', () => {
    const text =
      '---\nlayout: post\ntitle: "剪枝讨论"\ndate: 2020-02-26 14:00:00 +0800\n---\nwords';
    expect(shape(text)).toEqual([{ date: '2020-02-26', label: '剪枝讨论', source: 'words' }]);
    expect(shape(text.replace('layout: post', 'speaker: 张三'))).toMatchObject([
      { source: 'speaker: 张三\n\n\n\nwords' },
    ]);
  });

  it('keeps its lines and those behind at their places', () => {
    const { segments } = split('---\nroom: a\n---\n\n# T\n\nwords\n');
    expect(segments).toMatchObject([
      {
        label: 'T',
        chunk: { heading: { line: 5 }, line: 1, source: '\nroom: a\n\n\n\n\nwords\n' },
      },
    ]);
  });

  it('stands once in a file with sessions, before them', () => {
    const { title, preamble, segments } = split(
      '---\ntitle: A\ntags: b\n---\n# T\n## 2020/2/26\nwords',
    );
    expect(title).toBe('T');
    expect(preamble?.source.trim()).toBe('A\ntags: b');
    expect(segments).toMatchObject([{ start: '2020-02-26', chunk: { source: 'words' } }]);
    expect(split('---\ntitle: A\n---\n## 2020/2/26\n')).toMatchObject({
      title: 'A',
      preamble: null,
    });
  });

  it.each([
    ['a list on one line', '---\ntags: [剪枝, "SR-IOV"]\n---\nwords'],
    ['words with commas', '---\n标签: 剪枝、SR-IOV\n---\nwords'],
    ['a line each', '---\ntags:\n  - 剪枝\n- "#SR-IOV"\ndraft: true\n---\nwords'],
    ['two keys', '---\ncategory: 剪枝\nkeywords: SR-IOV\n---\nwords'],
    ['TOML', '+++\n# about\ntags = [\n  "剪枝",\n  "SR-IOV",\n]\n[params]\n+++\nwords'],
    ['JSON', '{\n  "tags": ["剪枝", "SR-IOV"],\n  "draft": false\n}\nwords'],
  ])('gives the tags of a file that is one page: %s', (_, text) => {
    expect(split(text).segments.map(({ tags }) => tags)).toEqual([['剪枝', 'SR-IOV']]);
    expect(shape(text)).toMatchObject([{ source: 'words' }]);
  });

  it.each([
    ['a time with its zone', '---\ndate: 2020-03-11T23:30:00-08:00\n---\nwords'],
    ['quotes', "---\ndate: '2020-03-11 23:30'\n---\nwords"],
    ['TOML', '+++\ndate = 2020-03-11T23:30:00Z\n+++\nwords'],
    ['JSON', '{\n"date": "2020-03-11T00:30:00+09:00",\n"title": "T"\n}\n\nwords'],
  ])('gives the day as it is written: %s', (_, text) => {
    expect(shape(text)).toMatchObject([{ date: '2020-03-11', source: 'words' }]);
  });

  it('reports a date with two readings', () => {
    const { diagnostics } = split('---\ndate: 05/10/2019\n---\nwords');
    expect(diagnostics).toMatchObject([{ rule: 'date-ambiguous', place: { line: 2 } }]);
  });

  it('keeps and reports a date that is none', () => {
    const { segments, diagnostics } = split('---\ndate: 2020-02-30\n---\nwords');
    expect(segments).toMatchObject([{ start: null }]);
    expect(segments[0]?.chunk.source).toContain('2020-02-30');
    expect(diagnostics).toMatchObject([{ rule: 'date-invalid', place: { line: 2 } }]);
  });

  it.each([
    ['text between rules', '---\nwords\n\nmore words\n---\n'],
    ['a block that does not end', '---\ntitle: a\n\nwords\n'],
    ['a rule above a heading', '---\n\n## a\n\n---\n'],
    ['nothing between rules', '---\n---\nwords'],
    ['text between plus signs', '+++\nwords\n+++\n'],
    ['a brace', '{\nwords\n}\n'],
  ])('is not %s', (_, text) => {
    const { segments } = split(text);
    expect(segments.map(({ chunk }) => chunk.source)).toEqual([text]);
  });
});
