import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { isoDay } from '../../../src/model/dates/calendar.ts';
import { DATE_FORMS } from '../../../src/model/dates/forms.ts';
import { readHeadingDate } from '../../../src/model/dates/heading-date.ts';
import { parseMarkdown } from '../../../src/model/markdown.ts';
import { inlineText } from '../../../src/model/plain-text.ts';

type Row = {
  id: string;
  text: string;
  dates: string[] | null;
  level: 'must' | 'may';
  range?: boolean;
  invalid?: boolean;
  needsYear?: boolean;
  weekdayWrong?: boolean;
  ambiguous?: unknown;
};

const rows = JSON.parse(
  readFileSync(new URL('../../corpora/dates.json', import.meta.url), 'utf8'),
) as Row[];

const read = (text: string) => readHeadingDate(text, { order: null });

function plain(text: string): string {
  const [heading] = parseMarkdown(`## ${text}`).children;
  return heading?.type === 'heading' ? inlineText(heading) : '';
}

function days(text: string): string[] | null {
  const date = read(plain(text));
  if (date.kind !== 'day') return null;
  return date.end === null ? [date.start] : [date.start, date.end];
}

describe('readHeadingDate', () => {
  const must = rows.filter(({ level, needsYear }) => level === 'must' && !needsYear);
  it.each(must)('reads $id "$text"', ({ text, dates, invalid, ambiguous, weekdayWrong }) => {
    expect(days(text)).toEqual(dates);
    const date = read(plain(text));
    if (invalid) expect(date.kind).toBe('invalid');
    if (ambiguous) expect(date.kind).toBe('ambiguous');
    if (date.kind === 'day') expect(date.weekdayWrong !== null).toBe(weekdayWrong === true);
  });

  const may = rows.filter(({ level, dates }) => level === 'may' && dates !== null);
  it.each(may)('reads $id "$text" or leaves it alone', ({ text, dates, range }) => {
    const found = days(text);
    const allowed = [null, dates, ...(range || dates?.length === 2 ? [dates?.slice(0, 1)] : [])];
    expect(allowed).toContainEqual(found);
  });

  it.each(DATE_FORMS.flatMap(({ examples }) => examples))('reads the example %s', (text) => {
    expect(days(text)).toEqual(['2020-03-11']);
  });

  it.each([
    ['2020/3/11 组会', '组会'],
    ['2020/3/11（周三）下午', '下午'],
    ['2020-03-11 - Weekly sync', 'Weekly sync'],
    ['2020-03-11T14:00', '14:00'],
    ['20200311组会', '组会'],
    ['第12次例会（2020.3.11）', ''],
    ['2020/3/11（补）', '（补）'],
  ])('takes what is behind the date in "%s" as its label', (text, label) => {
    expect(read(text)).toMatchObject({ kind: 'day', label });
  });

  it('names the right weekday beside a wrong one', () => {
    expect(read('2020/3/11 周四')).toMatchObject({
      weekdayWrong: { written: '周四', actual: '星期三' },
    });
  });

  it('reads a date that ends with its year by the order of the others', () => {
    expect(readHeadingDate('5/3/2024', { order: 'day-first' })).toMatchObject({
      start: '2024-03-05',
    });
    expect(readHeadingDate('5/3/2024', { order: 'month-first' })).toMatchObject({
      start: '2024-05-03',
    });
  });
});

it('knows the calendar', () => {
  expect(isoDay(2020, 2, 29)).toBe('2020-02-29');
  expect(isoDay(2019, 2, 29)).toBeNull();
  expect(isoDay(2100, 1, 1)).toBeNull();
});
