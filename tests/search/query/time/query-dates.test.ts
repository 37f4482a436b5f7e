import { describe, expect, it } from 'vitest';
import { splitAtTimes } from '../../../../src/search/query/time/query-dates.ts';

/** Shows times as their bounds, and other texts as they are. */
const split = (text: string) =>
  splitAtTimes(text).map((part) =>
    typeof part === 'string' ? part : [part.time.from, part.time.to],
  );

describe('splitAtTimes', () => {
  it.each([
    ...['2020/4/1', '2020-4-1', '2020.4.1', '20200401', '2020年4月1日', '1 april 2020'],
    ...['april 1st, 2020', 'wednesday, 1 april 2020', '4/1/2020', '2020 年 4 月 1 号'],
  ])('reads the day %s', (text) => {
    expect(split(text)).toEqual([['2020-04-01', '2020-04-01']]);
  });

  it.each([
    ['4/1', '04-01'],
    ['0401', '04-01'],
    ['3.18', '03-18'],
    ['18/3', '03-18'],
    ['4月1日', '04-01'],
    ['三月十八日', '03-18'],
    ['18 march', '03-18'],
    ['三月', '03'],
    ['十二月份', '12'],
    ['march', '03'],
    ['2020年三月', '2020-03'],
    ['202003', '2020-03'],
    ['mar. 2020', '2020-03'],
    ['2020', '2020'],
    ['year:2020', '2020'],
  ])('reads the time %s', (text, time) => {
    expect(split(text)).toEqual([[time, time]]);
  });

  it.each([
    ['spring 2020', '2020-03', '2020-05'],
    ['2020春', '2020-03', '2020-05'],
    ['2020年的冬天', '2020-12', '2021-02'],
    ['winter', '12', '02'],
    ['2020q3', '2020-07', '2020-09'],
    ['2020年上半年', '2020-01', '2020-06'],
    ['2020-03..2020-04', '2020-03', '2020-04'],
    ['2020/2/26 - 2020/3/11', '2020-02-26', '2020-03-11'],
    ['3月 到 4月', '03', '04'],
    ['april to june', '04', '06'],
    ['7/18–24', '07-18', '07-24'],
    ['7月18日至24日', '07-18', '07-24'],
  ])('reads the range %s', (text, from, to) => {
    expect(split(text)).toEqual([[from, to]]);
  });

  it.each([
    ...['1.8%', '16:35', '一个月', '第三月', 'sr-iov', '1.2.3.4', 'x2020', '20201'],
    ...['snipaste_2020-03-11_16-50-03', 'v2020.3.1', '13/14', 'maybe', '2020x', '0.5'],
  ])('reads no time in %s', (text) => {
    expect(split(text)).toEqual([text]);
  });

  it('returns the texts around times', () => {
    expect(split('文件系统 2020年四月的快照')).toEqual([
      '文件系统 ',
      ['2020-04', '2020-04'],
      '的快照',
    ]);
  });

  it('marks words that often mean something else as weak', () => {
    const weak = (text: string) =>
      splitAtTimes(text).map((part) => typeof part === 'object' && part.isWeak);
    const [isWeak, isStrong] = [
      ['may', 'spring', '春天', '5.4', '18.04', '3-18'],
      ['may 2020', '2020春', '三月', '5/4', '04-01', '04.01', '2020.5.4', '5.4.2020'],
    ];
    expect(isWeak.filter((text) => weak(text)[0] !== true)).toEqual([]);
    expect(isStrong.filter((text) => weak(text)[0] !== false)).toEqual([]);
  });
});
