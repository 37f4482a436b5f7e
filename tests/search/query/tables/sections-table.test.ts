import { describe, expect, it } from 'vitest';
import { sectionsTable } from '../../../../src/search/query/tables/sections-table.ts';

const table = sectionsTable({
  sessions: [
    ['2019-12-31', 1],
    ['2020-03-11', 2],
    [null, 1],
  ],
  headings: [4, 3, 2, 1],
  texts: [10, 0, 5, 2],
  figures: [2],
  bare: [[3, '……']],
});

describe('sectionsTable', () => {
  it('knows session, date, figure and heading of each section', () => {
    const sections = [0, 1, 2, 3];
    expect(table.size).toBe(4);
    expect(sections.map(table.session)).toEqual([0, 1, 1, 2]);
    expect(sections.map(table.date)).toEqual(['2019-12-31', '2020-03-11', '2020-03-11', null]);
    expect(sections.map(table.hasFigure)).toEqual([false, false, true, false]);
    expect(sections.map(table.headingUnits)).toEqual([4, 3, 2, 1]);
    expect(table.withBareHeading('……')).toEqual([3]);
    expect(table.withBareHeading('…')).toEqual([]);
  });

  it.each([
    { position: 0, section: 0, start: 0 },
    { position: 14, section: 0, start: 0 },
    { position: 16, section: 1, start: 16 },
    { position: 20, section: 1, start: 16 },
    { position: 21, section: 2, start: 21 },
    { position: 32, section: 3, start: 30 },
  ])('finds the section $section at position $position', ({ position, section, start }) => {
    expect(table.sectionAt(position)).toBe(section);
    expect(table.start(section)).toBe(start);
  });

  it.each([
    { why: 'a year', from: '2020', to: '2020', out: [1, 2] },
    { why: 'a month', from: '2019-12', to: '2019-12', out: [0] },
    { why: 'a range', from: '2019-12-31', to: '2020-03', out: [0, 1, 2] },
    { why: 'a range without sessions', from: '2020-04', to: '2021-01', out: [] },
    { why: 'a month of every year', from: '03', to: '03', everyYear: true, out: [1, 2] },
    { why: 'every winter', from: '12', to: '02', everyYear: true, out: [0] },
  ])('finds the sections in $why', ({ from, to, everyYear = false, out }) => {
    expect(table.inTime({ from, to, everyYear })).toEqual(out);
  });

  it.each([
    { why: 'between two sessions', from: '2020-03-01', to: '2020-03-01', out: [1, 2, 0] },
    { why: 'after all sessions', from: '2021', to: '2021', out: [1, 2] },
    { why: 'of the newest year', from: '01-02', to: '01-02', everyYear: true, out: [0, 1, 2] },
  ])('finds the sections near a time $why, the nearest first', ({ everyYear = false, ...time }) => {
    const near = [...table.nearTime({ ...time, everyYear })];
    expect(near.sort(([, a], [, b]) => b - a).map(([section]) => section)).toEqual(time.out);
  });

  it('finds a session of several days by each of them', () => {
    const trip = sectionsTable({
      sessions: [
        ['2020-03-18', 1, '2020-03-24'],
        ['2020-04-02', 1],
      ],
      headings: [1, 1],
      texts: [1, 1],
      figures: [],
      bare: [],
    });
    const on = (day: string) => ({ from: day, to: day, everyYear: false });
    expect(['2020-03-18', '2020-03-20', '2020-03-24'].map((day) => trip.inTime(on(day)))).toEqual([
      [0],
      [0],
      [0],
    ]);
    expect(trip.inTime(on('2020-03-25'))).toEqual([]);
    const near = [...trip.nearTime(on('2020-03-26'))];
    expect(near).toEqual([
      [0, 1 / 3],
      [1, 1 / 8],
    ]);
  });

  it('lists the first sections of the newest sessions', () => {
    expect(table.newest(1)).toEqual([1]);
    expect(table.newest(3)).toEqual([1, 0]);
  });
});
