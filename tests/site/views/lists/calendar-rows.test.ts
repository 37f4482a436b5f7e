import { describe, expect, it } from 'vitest';
import { calendarYears, dayTitle } from '../../../../src/site/views/lists/calendar-rows.ts';
import { timelineYears } from '../../../../src/site/views/lists/timeline.ts';
import { notebookWith, pageEntry } from '../../../support/notes/notebook.ts';

/** Returns the timeline of sessions on these days. */
function timelineOf(days: readonly string[], source = '') {
  return timelineYears(notebookWith(days.map((date) => pageEntry(source, { id: date, date }))));
}

/** Returns each day of a year, which is on the first page if there are not many more. */
function daysOf(year: number): string[] {
  return Array.from({ length: 365 }, (_, index) =>
    new Date(Date.UTC(year, 0, index + 1)).toISOString().slice(0, 10),
  );
}

describe('calendarYears', () => {
  it('lists the sessions of each month in order', () => {
    const [row, ...others] = calendarYears(
      timelineOf(['2020-01-07', '2020-03-11', '2020-03-18']),
      '',
    );
    expect(others).toEqual([]);
    expect(row).toMatchObject({ year: '2020', url: '#ui_year_2020', withDays: true });
    expect(row?.months.map(({ sessions }) => sessions.map(({ id }) => id))).toEqual([
      ['2020-01-07'],
      [],
      ['2020-03-11', '2020-03-18'],
      ...Array.from({ length: 9 }, () => []),
    ]);
    expect(row?.months[2]?.url).toBe('#ui_month_2020-03');
  });

  it('leads to the page of a year that is not on this page, and shows its numbers only', () => {
    const years = timelineOf([...daysOf(2018).slice(0, 140), ...daysOf(2019).slice(0, 60)]);
    expect(
      calendarYears(years, '').map(({ url, withDays, months }) => [url, withDays, months[0]?.url]),
    ).toEqual([
      ['#ui_year_2019', true, '#ui_month_2019-01'],
      ['/2018/', false, '/2018/#ui_month_2018-01'],
    ]);
    expect(calendarYears(years, '2018').map(({ url }) => url)).toEqual(['/', '#ui_year_2018']);
  });

  it('shows only the numbers of a year with a session a day', () => {
    expect(calendarYears(timelineOf(daysOf(2019)), '')[0]?.withDays).toBe(false);
  });

  it('has no row for sessions without a date', () => {
    const page = pageEntry('', { id: 'papers', date: null, label: 'Papers' });
    expect(calendarYears(timelineYears(notebookWith([page])), '')).toEqual([]);
  });
});

it('dayTitle names the day and its topics', () => {
  const [year] = timelineOf(['2020-03-18'], '### A\n\n### B');
  expect(year?.sessions.map(dayTitle)).toEqual(['Wednesday, 18 March 2020 · A · B']);
});
