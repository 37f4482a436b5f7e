import { describe, expect, it } from 'vitest';
import { segmentTitles } from '../../../support/notes/segments.ts';

describe('dates at the end of headings', () => {
  it('open sessions if most headings of a level have one', () => {
    const text = '# T\n## Reading: 2020/3/11\na\n## 剪枝（3月18日 周三）\nb\n## 附录\nc';
    expect(segmentTitles(text)).toEqual(['2020-03-11 Reading', '2020-03-18 剪枝', 'null 附录']);
  });

  it.each([
    ['## 论文分享 2020.3.11（线上）', '2020-03-11 论文分享 （线上）'],
    ['## 组内会议 2020年3月11日 14:00，301 室', '2020-03-11 组内会议 301 室'],
    ['## Talk - Wed, March 11, 2020 - Room A', '2020-03-11 Talk Room A'],
    ['## Meeting with Prof. X 2020-03-11 [slides]', '2020-03-11 Meeting with Prof. X [slides]'],
  ])('may have a remark after them: %s', (heading, title) => {
    const other = heading.replace(/11/, '18');
    expect(segmentTitles(`${heading}\na\n${other}\nb`)).toEqual([title, title.replace('11', '18')]);
  });

  it.each([
    '## Due 2020/3/11 (abstract)',
    '## 用2020.3.11的数据训练',
    '## 到2020年3月11日为止！（结果）',
    '## v1.2 2020.3.11-beta',
  ])('do not count inside %s', (heading) => {
    const other = heading.replace(/11/, '18');
    expect(segmentTitles(`${heading}\na\n${other}\nb`)).not.toContainEqual(
      expect.stringMatching(/^2020/),
    );
  });

  it('show the order of day and month together', () => {
    expect(segmentTitles('## a (3/2/2022)\nx\n## b (17/2/2022)\ny')).toEqual([
      '2022-02-03 a',
      '2022-02-17 b',
    ]);
  });

  it.each([
    ['the heading that would be the title', '# 阅读 2020-03-11\na\n# 阅读 2020-03-18\nb'],
    [
      'a first heading above the others',
      '# 阅读 2020-03-11\na\n## 阅读 2020-03-18\nb\n## 阅读 2020-03-25',
    ],
    [
      'lower headings before the others',
      '### 阅读 2020-03-11\n### 阅读 2020-03-18\n# 阅读 2020-03-25\n# 阅读 2020-04-01',
    ],
  ])('open sessions at %s', (_, text) => {
    const dates = ['2020-03-11 阅读', '2020-03-18 阅读', '2020-03-25 阅读', '2020-04-01 阅读'];
    expect(segmentTitles(text)).toEqual(dates.slice(0, text.match(/阅读/gu)?.length));
  });

  it('stay inside a session on a higher level', () => {
    const text = '# a 2020-03-11\n## v 2020-03-12\n## w 2020-03-13\n# b 2020-03-18\n';
    expect(segmentTitles(text)).toEqual(['2020-03-11 a', '2020-03-18 b']);
  });

  it('leave a title of other words alone', () => {
    const text = '# Plans (2020-03-01)\n## a (2020-03-11)\nx\n## b (2020-03-18)\ny';
    expect(segmentTitles(text)).toEqual(['2020-03-11 a', '2020-03-18 b']);
  });

  it('may lack the year if they are not just numbers', () => {
    const options = { defaultYear: 2020 };
    expect(segmentTitles('# Sprint 1, Jan 21\na\n# Sprint 2, Jan 28\nb', options)).toEqual([
      '2020-01-21 Sprint 1',
      '2020-01-28 Sprint 2',
    ]);
    expect(segmentTitles('# 阅读 3月11日\na\n# 阅读 3月18日\nb')).toEqual([
      'null 阅读 3月11日',
      'null 阅读 3月18日',
    ]);
  });

  it.each([
    ['a single one', '# T\n## a\nx\n## Reading 2020/3/11\ny'],
    ['fewer than others', '# T\n## a\n## b\n## c 2020/3/11\n## d 2020/3/18\n## e\n'],
    ['dates of next meetings', '# T\n## 下次会议 2020/3/11\nx\n## Next meeting: 2020/3/18\ny'],
    ['versions', '# T\n## v1.2020.3.11\nx\n## v1.2020.3.18\ny'],
    ['numbers at the end of sentences', '# T\n## chapter 3.11\nx\n## chapter 3.12\ny'],
  ])('do not open sessions if they are %s', (_, text) => {
    expect(segmentTitles(text)).toEqual(['null T']);
  });
});

describe('dates on a line below headings', () => {
  it.each([
    ['fields', '## 第一次\n日期：2020/3/11\na\n## 第二次\n\n**时间**：2020年3月18日 14:00\nb'],
    ['lines in emphasis', '## 第一次\n*2020-03-11*\n\na\n## 第二次\n*2020-03-18*\n\nb'],
    [
      'deeper headings',
      '## 第一次\n### 时间：2020.3.11\n### 地点：A\n## 第二次\n### 时间：2020.3.18\n',
    ],
  ])('open sessions if they are %s', (_, text) => {
    expect(segmentTitles(`# T\n${text}`)).toEqual(['2020-03-11 第一次', '2020-03-18 第二次']);
  });

  it('do not open sessions if most headings have none', () => {
    const text = '# T\n## a\n日期：2020/3/11\n## b\n日期：2020/3/18\n## c\n## d\n## e\n';
    expect(segmentTitles(text)).toHaveLength(1);
  });
});

describe('headings that number meetings', () => {
  it.each([
    ['Chinese', '# T\n## 第一次会议\na\n## 第二次会议\nb', ['第一次会议', '第二次会议']],
    ['weeks', '## 第六周\na\n## 第七周 补充\nb', ['第六周', '第七周 补充']],
    ['English', '# Meeting 1\na\n# Meeting 2 (online)\nb', ['Meeting 1', 'Meeting 2 (online)']],
  ])('open sessions without a date: %s', (_, text, labels) => {
    expect(segmentTitles(text)).toEqual(labels.map((label) => `null ${label}`));
  });

  it.each([
    ['a single one', '# T\n## 第一次会议\na\n## 结论\nb'],
    ['fewer than others', '# T\n## 第一次会议\n## 第二次会议\n## a\n## b\n## c\n'],
    ['chapters and steps', '# T\n## 第一章\na\n## 第二章\nb\n### Step 1\n### Step 2\n'],
  ])('do not open sessions if they are %s', (_, text) => {
    expect(segmentTitles(text)).toEqual(['null T']);
  });
});

describe('numbers of weeks', () => {
  it.each(['W', 'Week ', 'KW '])('open sessions without a date: %s11', (name) => {
    expect(segmentTitles(`# 2020\n## ${name}11\na\n## ${name}12\nb`)).toEqual([
      `null ${name}11`,
      `null ${name}12`,
    ]);
  });
});

describe('months', () => {
  it.each([
    '## 2020-02\na\n## 2020-03\nb',
    '## 2020年2月\na\n## 2020年三月\nb',
    '# Log\n## February 2020\na\n### Talks\n## Mar. 2020\nb',
  ])('open sessions of a whole month: %j', (text) => {
    expect(segmentTitles(text)).toEqual(['2020-02-01--2020-02-29', '2020-03-01--2020-03-31']);
  });

  it.each([
    ['without a year', '## 2月\na\n## 3月\nb'],
    ['with other words', '## 2020-02 plans\na\n## 2020-03 plans\nb'],
    ['among as many others', '## 2020-02\na\n## A\nb\n## 2020-03\nc\n## B\nd'],
  ])('open no sessions %s', (_, text) => {
    expect(segmentTitles(text).filter((title) => title.includes('--'))).toEqual([]);
  });
});
