import { describe, expect, it } from 'vitest';
import { segmentTitles } from '../../../support/notes/segments.ts';

describe('headings that begin with a date', () => {
  it('are read in the order of day and month of the whole file', () => {
    expect(segmentTitles('## 5/3/2024\na\n## 17/4/2024\nb')).toEqual(['2024-03-05', '2024-04-17']);
    expect(segmentTitles('## 5/3/2024\na\n## 4/17/2024\nb')).toEqual(['2024-05-03', '2024-04-17']);
  });
});

describe('headings with a date without a year', () => {
  it('have the day first if only then their weekdays fit', () => {
    const titles = (text: string) => segmentTitles(text, { defaultYear: 2020 });
    expect(titles('## 4/3 (Wed)\na\n## 11/3 (Wed)\nb\n## 6/3 (Fri)\nc')).toEqual([
      '2020-03-04',
      '2020-03-11',
      '2020-03-06',
    ]);
    expect(titles('## 3/4 (Wed)\na\n## 3/11 (Wed)\nb\n## 4/8 (Wed)\nc')).toEqual([
      '2020-03-04',
      '2020-03-11',
      '2020-04-08',
    ]);
  });
});

describe('numbered months', () => {
  it('are not days of these months', () => {
    expect(segmentTitles('# T\n## 1. March 2020\na\n## 2. April 2020\nb')).toEqual(['null T']);
    expect(segmentTitles('# T\n## 3. April 2020\na\n## 10. April 2020\nb')).toEqual([
      '2020-04-03',
      '2020-04-10',
    ]);
  });
});

describe('headings that are a date field', () => {
  it('date the meeting that they are part of, if there are other fields', () => {
    const text = '# 会议纪要\n## 时间：2020/3/11\n## 地点：302\n## 议题\nx';
    expect(segmentTitles(text)).toEqual(['2020-03-11 会议纪要']);
  });

  it('open a session if they are alone or recur', () => {
    expect(segmentTitles('# T\n## 时间：2020/3/11\n### a\nx')).toEqual(['2020-03-11']);
    const text = '# T\n## 时间：2020/3/11\nx\n## 时间：2020/3/18\ny\n## 附录';
    expect(segmentTitles(text)).toEqual(['2020-03-11', '2020-03-18', 'null 附录']);
  });
});

describe('numbers followed by words', () => {
  it('are dates among any dates if they have the name of a month', () => {
    const text = '## May 17 with guests\na\n## May 24th 2020\nb\n## June 1st 2020\nc';
    expect(segmentTitles(text)).toEqual(['2020-05-17 with guests', '2020-05-24', '2020-06-01']);
  });

  it('are dates on a level of dates in the same form', () => {
    const text = '## 0415\na\n## 0422 补充实验\nb\n## 0513\nc';
    expect(segmentTitles(text, { file: '2023.md' })).toEqual([
      '2023-04-15',
      '2023-04-22 补充实验',
      '2023-05-13',
    ]);
  });

  it.each([
    [
      'among dates with a year',
      '## 2020.3.4\na\n## 2020.3.18\nb\n## 3.11 Related Work\nc',
      ['2020-03-04', '2020-03-18', 'null 3.11 Related Work'],
    ],
    [
      'if they are a fraction',
      '## 3/11\na\n## 3/18\nb\n## 1/2 的内存\nc',
      ['2020-03-11', '2020-03-18', 'null 1/2 的内存'],
    ],
    [
      'among dates in another form',
      '## 2023/4/15\na\n## 3.1 Methods\nb\n## 2023/5/13\nc',
      ['2023-04-15', 'null 3.1 Methods', '2023-05-13'],
    ],
  ])('are not dates %s', (_, text, titles) => {
    expect(segmentTitles(text, { defaultYear: 2020 })).toEqual(titles);
  });
});
