import { describe, expect, it } from 'vitest';
import { segmentTitles } from '../../../support/notes/segments.ts';

describe('withEndsAmong', () => {
  it('dates headings that end with a date among others that begin with one', () => {
    const text = '## Kickoff 2020/3/4\nw\n## 2020/3/11\nx\n## Talk (2020/3/18)\ny\n## 2020/3/25\nz';
    expect(segmentTitles(text)).toEqual([
      '2020-03-04 Kickoff',
      '2020-03-11',
      '2020-03-18 Talk',
      '2020-03-25',
    ]);
  });

  it.each([
    ['against the order of the sessions', '## 数据集 2019/12/1'],
    ['on the day of the next session', '## 准备 2020/3/25'],
    ['of something else', '## 下次会议 2020/3/18'],
    ['with two readings', '## Talk 5/4/2020'],
    ['that may be a version', '## PyCharm 2020.3.18'],
    ['that may be a version after a number', '## Python3 2020.3.18'],
    ['inside a name', '## CVE-2020-0318'],
  ])('gives no session to a date %s', (_, heading) => {
    expect(segmentTitles(`## 2020/3/11\nx\n${heading}\ny\n## 2020/3/25\nz`)).toEqual([
      '2020-03-11',
      `null ${heading.slice(3)}`,
      '2020-03-25',
    ]);
  });

  it.each(['## Meeting 2020.3.18', '## 周报 2020.3.18', '## Talk (2020.3.18)'])(
    'dates %s, which is no version',
    (heading) => {
      const titles = segmentTitles(`## 2020/3/11\nx\n${heading}\ny\n## 2020/3/25\nz`);
      expect(titles[1]).toMatch(/^2020-03-18 /);
    },
  );

  it('leaves topics of sessions', () => {
    expect(segmentTitles('## 2020/3/11\n### Talk 2020/3/18\nx\n## 2020/3/25')).toEqual([
      '2020-03-11',
      '2020-03-25',
    ]);
  });
});
