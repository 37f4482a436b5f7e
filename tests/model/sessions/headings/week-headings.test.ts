import { describe, expect, it } from 'vitest';
import { segmentTitles } from '../../../support/notes/segments.ts';

describe('weekHeadings', () => {
  it.each([
    [
      '# 周报\n## 2020年第12周\na\n## 2020年第13周 剪枝\nb',
      ['2020-03-16--2020-03-22', '2020-03-23--2020-03-29 剪枝'],
    ],
    [
      '## 2020-W53\na\n## 2021-W01 (1.4-1.8)\nb\n## KW 2/2021: Messung\nc',
      ['2020-12-28--2021-01-03', '2021-01-04--2021-01-08', '2021-01-11--2021-01-17 Messung'],
    ],
    [
      '## 2020年第53周（12.28-1.1）\na\n## 2020年第1周（12.30-1.3）\nb',
      ['2020-12-28--2021-01-01', '2019-12-30--2020-01-03'],
    ],
    ['## 2020/3/11\na\n## 2020 第12周周报\nb', ['2020-03-11', '2020-03-16--2020-03-22 周报']],
    [
      '# 周报 2022-W04\na\n# 周报 2022-W05\nb',
      ['2022-01-24--2022-01-30 周报', '2022-01-31--2022-02-06 周报'],
    ],
  ])('reads %j', (text, titles) => {
    expect(segmentTitles(text)).toEqual(titles);
  });

  it.each([
    '# T\n## 2020-W11\na',
    '# T\n## 2020年第3季度\na\n## 2020年第4季度\nb',
    '# T\n## 2020年3周年\na\n## 2021年4周年\nb',
    '# T\n## 2021-W53\na\n## 2021-W54\nb',
  ])('leaves %j', (text) => {
    expect(segmentTitles(text).filter((title) => /^\d/.test(title))).toEqual([]);
  });

  it.each([
    ['## 2020/3/5\na\n## March, week 2\nb\n## 2020/3/19\nc', 'March, week 2'],
    ['# 2020\n## 3/5\na\n## 3月第2周\nb\n## 3/19\nc', '3月第2周'],
    ['## 2020/3/5\na\n## Week 2 of March\nb\n## 2020/3/19\nc', 'Week 2 of March'],
  ])('finds the week of a month among the days of %j', (text, week) => {
    expect(segmentTitles(text)).toEqual(['2020-03-05', `null ${week}`, '2020-03-19']);
  });

  it('finds weeks of months without days', () => {
    expect(segmentTitles('# T\n## 3月第2周\na\n## 3月第3周\nb')).toEqual([
      'null 3月第2周',
      'null 3月第3周',
    ]);
  });

  it('does not infer years from the week of a month', () => {
    const text = '## 3.5\na\n## 3月第2周\nb\n\n3.19\n\nwords\n## 3.26\nc';
    expect(segmentTitles(text, { defaultYear: 2020 })).toEqual([
      '2020-03-05',
      'null 3月第2周',
      '2020-03-19',
      '2020-03-26',
    ]);
  });

  it('reads the days of the week of a month', () => {
    expect(segmentTitles('## 2020/3/5\na\n## 3月第2周（3.9-3.13）\nb')).toEqual([
      '2020-03-05',
      '2020-03-09--2020-03-13 3月第2周',
    ]);
  });

  it('leaves a week of a month below the level of the days', () => {
    expect(
      segmentTitles('## 2020/3/5\na\n### 3月第2周\nb\n### 3月第3周\nc\n## 2020/3/19\nd'),
    ).toEqual(['2020-03-05', '2020-03-19']);
  });

  it('reads the week in the name of a file', () => {
    expect(segmentTitles('a', { file: '2020-W12.md' })).toEqual(['2020-03-16--2020-03-22']);
    expect(segmentTitles('a', { file: 'week12.md' })).toEqual(['null']);
  });
});
