import { describe, expect, it } from 'vitest';
import { segmentTitles } from '../../../support/notes/segments.ts';

const datedTitles = (...args: Parameters<typeof segmentTitles>) =>
  segmentTitles(...args).filter((title) => !title.startsWith('null'));

describe('days below the heading of a month', () => {
  it.each([
    ['with 日', '# 2020\n## 3月\n### 11日 组会\na\n### 18号\nb', ['2020-03-11 组会', '2020-03-18']],
    ['with a weekday', '# 2020年3月\n## 11 周三\na\n## 18 (Wed)\nb', ['2020-03-11', '2020-03-18']],
    ['as ordinals', '# March 2020\n## 11th\na\n## 18th\nb', ['2020-03-11', '2020-03-18']],
    ['as numbers', '## 2020-03\n### 11\na\n### 18\nb', ['2020-03-11', '2020-03-18']],
    ['after a weekday', '# March 2020\n## Wed 11\na\n## Mi 18.\nb', ['2020-03-11', '2020-03-18']],
    [
      'after an article',
      '# March 2020\n## The 11th\na\n## The 18th\nb',
      ['2020-03-11', '2020-03-18'],
    ],
    [
      'before a sign',
      '# March 2020\n## 11 - A\na\n## 18th: B\nb',
      ['2020-03-11 A', '2020-03-18 B'],
    ],
    [
      'apart from 日',
      '# 2020\n## 3月\n### 11 日 组会\na\n### 18 日\nb',
      ['2020-03-11 组会', '2020-03-18'],
    ],
    ['in Chinese numerals, but not of a year', '# 二〇二〇\n## 三月\n### 十一日\na', []],
  ])('open sessions: %s', (_, text, titles) => {
    expect(datedTitles(text)).toEqual(titles);
  });

  it.each([
    ['# 2020\n## 1月\n### 1/8\na\n### 1/15 组会准备\nb', ['2020-01-08', '2020-01-15 组会准备']],
    ['# 2020年8月\n## 1/8\na\n## 3/8\nb', ['2020-08-01', '2020-08-03']],
    ['# 2020年12月\n## 12/28\na\n## 1/4\nb', ['2020-12-28', '2021-01-04']],
    ['# März 2020\n## 11/3\na\n## 18/3\nb', ['2020-03-11', '2020-03-18']],
    ['# 2020년 3월\n## 11일\na\n## 18일 (수)\nb', ['2020-03-11', '2020-03-18']],
    ['# 2020年3月论文\n## 3.1 背景\na\n## 3.2 方法\nb', []],
  ])('may repeat the month: %j', (text, titles) => {
    expect(datedTitles(text)).toEqual(titles);
  });

  it.each([
    ['# March 2020\n## 11/12\na\n## 18\nb', ['2020-03-11--2020-03-12', '2020-03-18']],
    ['# April 2020\n## 2/3\na\n## 8./9.\nb', ['2020-04-02--2020-04-03', '2020-04-08--2020-04-09']],
    [
      '# 2020年3月\n## 11-20日\na\n## 25日、26日\nb',
      ['2020-03-11--2020-03-20', '2020-03-25--2020-03-26'],
    ],
    ['# March 2020\n## 11–13: Lab\na\n## 18\nb', ['2020-03-11--2020-03-13 Lab', '2020-03-18']],
    ['# March 2020\n## 12/28\na\n## 12/30\nb', ['2020-12-28', '2020-12-30']],
  ])('may be several: %j', (text, titles) => {
    expect(datedTitles(text)).toEqual(titles);
  });

  it('take the month from the name of the file', () => {
    const text = '# 三月的会\n## 11日\na\n## 18日\nb';
    expect(segmentTitles(text, { file: '2020/3月.md' })).toEqual(['2020-03-11', '2020-03-18']);
  });

  it.each([
    ['numbers that count the headings', '# 2020\n## 3月\n### 1\na\n### 2\nb\n### 3\nc'],
    ['numbered topics', '# March 2020\n## 1: A\na\n## 2: B\nb'],
    ['names with numbers', '# 2020\n## March\n### 11 lines\na\n### 18 lines\nb'],
    ['parts of something', '# 2020\n## March\n### 8/9 bits\na\n### 5-7 items\nb'],
    ['weeks', '# 2020\n## March\n### 2nd week\na\n### the 3rd week\nb'],
    ['plans for some days', '# 2020\n## 3月\n### 3日计划\na'],
    ['days without a month', '# T\n## 11日\na\n## 18日\nb'],
  ])('do not open sessions if they are %s', (_, text) => {
    expect(datedTitles(text, { defaultYear: 2020 })).toEqual([]);
  });
});
