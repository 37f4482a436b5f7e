import { describe, expect, it } from 'vitest';
import { segmentTitles } from '../../../support/notes/segments.ts';

describe('eraHeadings', () => {
  it.each([
    [
      '## 民國109年3月12日\na\n## 109.3.19 剪枝\nb\n## 109年3月26日\nc',
      ['2020-03-12', '2020-03-19 剪枝', '2020-03-26'],
    ],
    ['## 107年09月26日 (星期三)\na\n## 107年10月03日\nb', ['2018-09-26', '2018-10-03']],
    ['# T\n## 107年09月26日 (星期三)\na', ['2018-09-26']],
    ['## 107年10月3日\na\n## 107年9月26日\nb', ['2018-10-03', '2018-09-26']],
    ['## 令和2年3月12日(木)\na\n## R2.3.19\nb', ['2020-03-12', '2020-03-19']],
  ])('reads %j', (text, titles) => {
    expect(segmentTitles(text)).toEqual(titles);
  });

  it.each([
    '# T\n## 107年09月26日\na',
    '# T\n## 107年09月26日 (星期四)\na\n## 107年10月03日 (星期四)\nb',
    '# T\n## 109.3.12\na\n## 109.3.19\nb',
    '# T\n## R2.3.12\na\n## R2.3.19\nb',
    '# 令和\n## 109.3.12\na\n## 109.3.19\nb',
  ])('leaves %j', (text) => {
    expect(segmentTitles(text).filter((title) => /^\d{4}-/.test(title))).toEqual([]);
  });
});
