import { describe, expect, it } from 'vitest';
import { isInTime, queryTime } from '../../../../src/search/query/time/query-time.ts';

describe('queryTime', () => {
  it.each([
    { groups: { year: '2020', month: '4', day: '1' }, out: '2020-04-01 2020-04-01' },
    { groups: { year: '2020', month: '二', day: '二十六' }, out: '2020-02-26 2020-02-26' },
    { groups: { year: '2020', month: '十一' }, out: '2020-11 2020-11' },
    { groups: { year: '2020', month: 'april' }, out: '2020-04 2020-04' },
    { groups: { year: '2020', one: '18', two: '3' }, out: '2020-03-18 2020-03-18' },
    { groups: { year: '2020', season: 'spring' }, out: '2020-03 2020-05' },
    { groups: { year: '2020', season: '冬' }, out: '2020-12 2021-02' },
    { groups: { year: '2020', quarter: '2' }, out: '2020-04 2020-06' },
    { groups: { year: '2020', half: '下' }, out: '2020-07 2020-12' },
    { groups: { year: '2020' }, out: '2020 2020' },
    { groups: { month: '2', day: '29' }, out: '02-29 02-29' },
    { groups: { month: '7', day: '18', last: '24' }, out: '07-18 07-24' },
    { groups: { month: '7', day: '18', last: '3' }, out: null },
    { groups: { year: '2021', month: '2', day: '29' }, out: null },
    { groups: { month: '13' }, out: null },
    { groups: { one: '13', two: '14' }, out: null },
  ])('returns $out for $groups', ({ groups, out }) => {
    const time = queryTime(groups);
    expect(time && `${time.from} ${time.to}`).toBe(out);
  });
});

describe('isInTime', () => {
  it.each([
    { start: '2020-03-18', from: '2020-03', to: '2020-03', out: true },
    { start: '2020-04-01', from: '2020-03', to: '2020-03', out: false },
    { start: '2020-03-20', from: '2020-03-18', to: '2020-03', out: true },
    { start: '2019-03-18', from: '03', to: '05', out: true },
    { start: '2019-01-18', from: '12', to: '02', out: true },
    { start: '2019-06-18', from: '12', to: '02', out: false },
    { start: '2020-03-18', end: '2020-03-24', from: '2020-03-20', to: '2020-03-20', out: true },
    { start: '2020-03-18', end: '2020-03-24', from: '2020-03-24', to: '2020-04', out: true },
    { start: '2020-03-18', end: '2020-03-24', from: '2020-03-25', to: '2020-03-25', out: false },
    { start: '2020-03-18', end: '2020-03-24', from: '2020-03-17', to: '2020-03-17', out: false },
    { start: '2020-02-20', end: '2020-04-05', from: '2020-03', to: '2020-03', out: true },
    { start: '2020-02-20', end: '2020-04-05', from: '03', to: '03', out: true },
    { start: '2020-02-20', end: '2020-04-05', from: '05', to: '05', out: false },
    { start: '2020-03-18', end: '2020-03-24', from: '03-20', to: '03-20', out: true },
    { start: '2020-03-18', end: '2020-03-24', from: '03-25', to: '03-25', out: false },
    { start: '2019-12-28', end: '2020-01-03', from: '01-02', to: '01-02', out: true },
    { start: '2019-12-28', end: '2020-01-03', from: '06', to: '08', out: false },
    { start: '2019-12-28', end: '2021-01-03', from: '06', to: '08', out: true },
  ])('$start to $end from $from to $to: $out', ({ start, end = start, from, to, out }) => {
    expect(
      isInTime({ start, end }, { from, to, everyYear: from.length < 4 || from[2] === '-' }),
    ).toBe(out);
  });
});
