import { describe, expect, it } from 'vitest';
import { segmentTitles } from '../../../support/notes/segments.ts';

describe('years with two digits', () => {
  it.each([
    ['month first', '## 12/9/24\na\n## 11/25/24\nb', ['2024-12-09', '2024-11-25']],
    ['day first', '## 9/12/24\na\n## 25/11/24\nb', ['2024-12-09', '2024-11-25']],
    ['year first', '## 240311 剪枝\na\n## 240331\nb', ['2024-03-11 剪枝', '2024-03-31']],
    ['with dots', '## 21.09.07\na\n## 21.09.13.\nb', ['2021-09-07', '2021-09-13']],
    [
      'at the end',
      '## Supervisor meeting - 26/09/23\na\n## Supervisor meeting - 03/10/23\nb',
      ['2023-09-26 Supervisor meeting', '2023-10-03 Supervisor meeting'],
    ],
    ['with weekdays', '## 03/10/23 (Tue)\na\n## 10/10/23 (Tue)\nb', ['2023-10-03', '2023-10-10']],
    [
      'beside other dates',
      '## 2021.09.07\na\n## 21.09.13.\nb\n## 1.2.3 Methods\nc\n## 2021.10.01\nd',
      ['2021-09-07', '2021-09-13', 'null 1.2.3 Methods', '2021-10-01'],
    ],
    [
      'as ranges',
      '## 21.09.13-21.09.17\na\n## 21.09.20-09.24 周报\nb',
      ['2021-09-13--2021-09-17', '2021-09-20--2021-09-24 周报'],
    ],
    [
      'the only order within a few years',
      '## 16-07-25\na\n## 16-08-01\nb',
      ['2016-07-25', '2016-08-01'],
    ],
  ])('are read in the order of all headings together: %s', (_, text, titles) => {
    expect(segmentTitles(text)).toEqual(titles);
  });

  it.each([
    ['there is only one', '# T\n## 240311\na'],
    ['two orders are possible', '# T\n## 10-11-12\na\n## 10-11-11\nb'],
    ['they are sections', '# T\n## 3.2.1 a\n## 3.2.2 b\n## 3.2.3 c'],
    ['they count', '# T\n## 2.1.10 a\n## 2.1.11 b\n## 2.1.12 c'],
    ['they are versions', '# T\n## 3.12.2 a\n## 3.13.0 b'],
    ['they are not days', '# T\n## 8/16/32\na\n## 8/16/64\nb'],
    ['other headings are more', '# T\n## 240311\na\n## 240331\n## b\n## c\n## d'],
  ])('are not read if %s', (_, text) => {
    expect(segmentTitles(text)).toEqual(['null T']);
  });

  it('are not read if one is a number of six digits beside other dates', () => {
    expect(segmentTitles('## 2020/3/12\na\n## 200311\nb')).toEqual(['2020-03-12', 'null 200311']);
  });
});
