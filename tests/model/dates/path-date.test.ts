import { describe, expect, it } from 'vitest';
import {
  doubtfulPathDate,
  nameStem,
  pathDate,
  writtenYear,
  yearOfMonth,
  yearOfPath,
} from '../../../src/model/dates/path-date.ts';

describe('pathDate', () => {
  it.each([
    ['2020-02-26.md', '2020-02-26', ''],
    ['组会/张三 2020-02-26 剪枝.md', '2020-02-26', '张三 剪枝'],
    ['2020_02_26.MD', '2020-02-26', ''],
    ['2020/2/26.md', '2020-02-26', ''],
    ['2020年/2月26日.md', '2020-02-26', ''],
    ['2020/3月/11日 组会.md', '2020-03-11', '组会'],
    ['2020-03/11.md', '2020-03-11', ''],
    ['2020/2020-03/11.md', '2020-03-11', ''],
    ['notes_feb_5_2021.md', '2021-02-05', 'notes'],
    ['2020-03-11 Weekly 1f2e3d4c5b6a79881f2e3d4c5b6a7988.md', '2020-03-11', 'Weekly'],
    ['2月26日.md', { month: 2, day: 26 }, ''],
    ['2020-03-11-1.md', '2020-03-11', '1'],
    ['2020-03-11a.md', '2020-03-11', 'a'],
    ['2020-03-11-3D-printing.md', '2020-03-11', '3D-printing'],
    ['2020-03-11T1030-sync.md', '2020-03-11', 'sync'],
    ['2020-03-11-10-30.md', '2020-03-11', ''],
    ['20200311-1130.md', '2020-03-11', ''],
    ['202003111030 Sync.md', '2020-03-11', 'Sync'],
    ['2020-03-11-11_18_15_Minutes.md', '2020-03-11', 'Minutes'],
    ['2020-03-11-2021-edition.md', '2020-03-11', '2021-edition'],
    ['meet.2020.03.11.md', '2020-03-11', 'meet'],
    ['Mar-11-2020.md', '2020-03-11', ''],
    ['11mar2020.md', '2020-03-11', ''],
    ['11-mar-20.md', '2020-03-11', ''],
    ['11thMarch2020.md', '2020-03-11', ''],
    ['Minutes_11thMarch2020.md', '2020-03-11', 'Minutes'],
    ['week-11-2020.md', '2020-03-09', ''],
    ['20200125-0222.md', '2020-01-25', ''],
    ['meetings/2020-03-11/README.md', '2020-03-11', ''],
    ['2020-03-11 组会/剪枝.md', '2020-03-11', '组会 剪枝'],
    ['2020/03-March/11-sync.md', '2020-03-11', 'sync'],
  ])('reads %s', (file, start, label) => {
    expect(pathDate(file)).toMatchObject({ start, label });
  });

  it.each(['2023/week12.md', 'v1.2020.2.26.md', '2020.md', '第十次会议.md'])(
    'returns null for %s',
    (file) => {
      expect(pathDate(file)).toBeNull();
    },
  );
});

it('doubtfulPathDate returns a date in the name that does not exist', () => {
  expect(doubtfulPathDate('a/20240431-工作.md')).toEqual({ kind: 'invalid', written: '20240431' });
  expect(doubtfulPathDate('a/20240430-工作.md')).toBeNull();
});

it('doubtfulPathDate returns a date in the name whose year may be one of an era', () => {
  const readings = ['2020-03-12'];
  expect(doubtfulPathDate('a/1090312.md')).toMatchObject({ kind: 'ambiguous', readings });
  expect(doubtfulPathDate('a/109.3.12.md')).toBeNull();
});

it('doubtfulPathDate returns a day in folders that does not exist', () => {
  expect(doubtfulPathDate('a/2024/04/31.md')).toEqual({ kind: 'invalid', written: '2024/04/31' });
  expect(doubtfulPathDate('a/2024/04/30.md')).toBeNull();
});

it.each([
  ['a/b.md', 'b'],
  ['Weekly 1f2e3d4c5b6a79881f2e3d4c5b6a7988.md', 'Weekly'],
  ['v1.2.md', 'v1.2'],
])('nameStem(%j) returns %j', (file, stem) => {
  expect(nameStem(file)).toBe(stem);
});

it.each([
  ['2019-2020 学年', 2019],
  ['20200226-组会', 2020],
  ['组会2020年', 2020],
  ['notes_2021', 2021],
  ['2080 年', 2080],
  ['RTX 2080', null],
  ['2020ti', null],
  ['120200', null],
  ['会议', null],
])('writtenYear(%j) returns %j', (text, year) => {
  expect(writtenYear(text)).toBe(year);
});

it('yearOfPath prefers the nearest year', () => {
  expect(yearOfPath('2018/2019/a.md')).toBe(2019);
  expect(yearOfPath('2018/甲2019年.MD')).toBe(2019);
  expect(yearOfPath('a/b.md')).toBeNull();
});

it.each([
  ['2021-22学年/a.md', 3, 2022],
  ['2021-22学年/a.md', 8, 2021],
  ['2021-2022/a.md', 10, 2021],
  ['2021-2023/a.md', 3, 2021],
  ['2021/a.md', 3, 2021],
])('yearOfMonth(%j, %d) returns %d', (file, month, year) => {
  expect(yearOfMonth(file, month)).toBe(year);
});
