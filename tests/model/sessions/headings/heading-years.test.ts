import { describe, expect, it } from 'vitest';
import { splitFile } from '../../../../src/model/sessions/split-file.ts';

type Options = { file?: string; defaultYear?: number };

const split = (text: string, { file = 'n.md', defaultYear }: Options = {}) =>
  splitFile({ file, text, defaultYear: defaultYear ?? null });
const dates = (text: string, options?: Options) =>
  split(text, options).segments.map(({ start, end }) => (end === null ? start : [start, end]));

describe('inferHeadingYears', () => {
  it.each([
    ['a neighbour', '## 2020/12/23\n## 12.30\n## 1.6', ['2020-12-23', '2020-12-30', '2021-01-06']],
    [
      'a falling file',
      '## 2021/1/6\n## 12.30\n## 12.23',
      ['2021-01-06', '2020-12-30', '2020-12-23'],
    ],
    [
      'capture times',
      '## 6.18\n![](imgs/image-20200618162346114.png)\n## 6.25\n',
      ['2020-06-18', '2020-06-25'],
    ],
    [
      'capture times in names with spaces',
      '## 6.18\n<img src="E:\\a\\屏幕截图%202020-06-18%20164306.png">\n',
      ['2020-06-18'],
    ],
    ['the title', '# 2019-2020 会议\n## 12月30日\n## 1月6日', ['2019-12-30', '2020-01-06']],
    ['groups', '# T\n# 2019\n## 3.11\n# 2021年\n## 3.11', ['2019-03-11', '2021-03-11']],
    [
      'ranges',
      '## 2020/1/1\n## 0502-0508\n## 1230-0103',
      ['2020-01-01', ['2020-05-02', '2020-05-08'], ['2020-12-30', '2021-01-03']],
    ],
  ])('takes the year from %s', (_, text, out) => {
    expect(dates(text)).toEqual(out);
  });

  it.each([
    ['## 2020/3/11\n## Report 2/3\n## 2020/3/18', ['2020-03-11', null, '2020-03-18']],
    ['## 2020/3/11\n## 讨论 3/4\n## 2020/3/18', ['2020-03-11', null, '2020-03-18']],
    ['## 2020/3/11\n## 组会 3/14\n## 2020/3/18', ['2020-03-11', '2020-03-14', '2020-03-18']],
    ['## 2020/3/11\n## 3/4\n## 2020/3/18', ['2020-03-11', '2020-03-04', '2020-03-18']],
  ])('reads numbers after a word among complete dates only in their order: %j', (text, out) => {
    expect(dates(text)).toEqual(out);
  });

  it('takes the year from the name of the file, then the folder, then the settings', () => {
    const text = '## 3月11日\n## 3月18日';
    expect(dates(text, { file: '2018/笔记2020.md', defaultYear: 2017 })[0]).toBe('2020-03-11');
    expect(dates(text, { file: '2018/组会.md', defaultYear: 2017 })[0]).toBe('2018-03-11');
    expect(dates(text, { file: 'rtx2080ti.md', defaultYear: 2017 })[0]).toBe('2017-03-11');
  });

  it('reports the year that it inferred', () => {
    expect(split('## 2020/3/11\n## 3.18 \n').diagnostics).toEqual([
      {
        rule: 'date-year-inferred',
        place: { file: 'n.md', line: 2, column: 4 },
        values: { written: '3.18', year: 2020 },
      },
    ]);
  });

  it('leaves a heading undated if its year is not known, and reports its line', () => {
    const { segments, diagnostics } = split('# T\n\n## 3/11\na\n## 3/18\nb');
    expect(segments).toMatchObject([
      { start: null, label: '3/11', chunk: { source: 'a' } },
      { start: null, label: '3/18', chunk: { source: 'b' } },
    ]);
    expect(diagnostics).toMatchObject([
      { rule: 'session-undated', place: { line: 3 } },
      { rule: 'session-undated', place: { line: 5 } },
    ]);
    expect(split('## 2019/3/1\n## 2/29').diagnostics).toMatchObject([
      { rule: 'session-undated', place: { line: 2 } },
    ]);
  });

  it.each([
    ['a section number with a title', '# T\n## 3.11 Related Work\n## 3.12 Methods'],
    ['numbers on a level of other headings', '# T\n## 简介\n## 3.1\n## 方法\n## 结论'],
    ['a single number deep down', '# T\n## 简介\n### 3.1\n'],
  ])('does not read %s as dates', (_, text) => {
    expect(dates(text, { defaultYear: 2020 })).toEqual([null]);
  });

  it('leaves a deeper date without a year inside its session', () => {
    expect(dates('## 2020/3/11\n### 3.12\n### 3.13\n### 3.14')).toEqual(['2020-03-11']);
  });

  it('accepts dates without a year among a few other headings', () => {
    expect(dates('# T\n## 3月11日 组会\n## 附录\n', { defaultYear: 2020 })).toEqual([
      '2020-03-11',
      null,
    ]);
    expect(dates('## 6.18\n## 6.25\n## 附录\n', { defaultYear: 2020 })).toEqual([
      '2020-06-18',
      '2020-06-25',
      null,
    ]);
  });

  it.each([
    ['on another level', '### 10.25\n### 10.28\n# 11.15\n### t\n# 11.18', 4],
    ['among topics of their level', '### 6.18\n### 进度\n### 6.25\n### 进度', 2],
    ['that are periods', '### 6.18-6.22\n### 进度\n### 6.25-6.29\n### 问题', 2],
  ])('reads dates without a year %s', (_, text, count) => {
    const found = dates(text, { defaultYear: 2021 });
    expect(found.filter((date) => date !== null)).toHaveLength(count);
    expect(found).toHaveLength(count);
  });

  it.each([
    ['that count, among recurring headings', '# T\n## 3.1\n## 思路\n## 3.2\n## 思路'],
    ['of another kind below no session', '## 2021/3/11\na\n# 附录\n### 1.1\nb\n### 1.2\nc'],
  ])('does not read numbers %s', (_, text) => {
    const found = dates(text, { defaultYear: 2021 });
    expect(found.filter((date) => date !== null && date !== '2021-03-11')).toEqual([]);
  });

  it.each(['3.8/3.9', '1.1, 1.2'])('does not read %s, which may be other numbers', (numbers) => {
    expect(dates(`# T\n## ${numbers}\na\n## B\nb`, { defaultYear: 2020 })).toEqual([null]);
  });

  it('removes the weekday in brackets from the label, but no other numeral', () => {
    const text = '## 3/11（三）\na\n## 3/18（三）會議\nb\n## 3/18（二）\nc';
    expect(split(text, { defaultYear: 2020 }).segments).toMatchObject([
      { start: '2020-03-11', label: '' },
      { start: '2020-03-18', label: '會議' },
      { start: '2020-03-18', label: '二' },
    ]);
  });

  it('reads day and month in one order', () => {
    const options = { defaultYear: 2023 };
    expect(dates('# Meeting 22.05\n# Meeting 05.06\n', options)).toEqual([
      '2023-05-22',
      '2023-06-05',
    ]);
    expect(dates('# Meeting 5.22\n# Meeting 6.5\n', options)).toEqual(['2023-05-22', '2023-06-05']);
    expect(dates('# Sprint 1 am 23.01.\n# Sprint 2 am 06.02.\n', options)).toEqual([
      '2023-01-23',
      '2023-02-06',
    ]);
  });
});
