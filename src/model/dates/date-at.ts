import type { IsoDay } from '../types.ts';
import { isoDay } from './calendar.ts';
import type { DayOrder } from './day-order.ts';
import { DATE_FORMS, monthNumber } from './forms.ts';

/** A date as it stands in folded text, from index `from` up to `to`. */
export type WrittenDate = {
  from: number;
  to: number;
  year: number;
  month: number;
  /** What it may mean; null for a reading that is not on the calendar. */
  readings: (IsoDay | null)[];
  /** The year is so far off that nobody meant a date. */
  outOfRange: boolean;
};

/** The first date at or after `index` of a folded text; null without any. */
export function readDateAt(text: string, index: number, order: DayOrder): WrittenDate | null {
  const first = PATTERNS.map((pattern) => {
    pattern.lastIndex = index;
    return pattern.exec(text);
  })
    .filter((match) => match !== null)
    .sort((a, b) => a.index - b.index || b[0].length - a[0].length)[0];
  if (first?.groups === undefined) return null;
  const { year: writtenYear, month: writtenMonth, day, first: one, second: two } = first.groups;
  const year = Number(writtenYear);
  const readings =
    one === undefined || two === undefined
      ? [isoDay(year, monthNumber(writtenMonth ?? ''), Number(day))]
      : eitherWay(year, [Number(one), Number(two)], order);
  return {
    from: first.index,
    to: first.index + first[0].length,
    year,
    month: monthNumber(writtenMonth ?? ''),
    readings,
    outOfRange: year !== 0 && (year < 1900 || year > 2100),
  };
}

const PATTERNS = DATE_FORMS.map(({ pattern }) => new RegExp(`(?<![\\d.])${pattern}(?!\\d)`, 'giu'));

function eitherWay(year: number, [one, two]: [number, number], order: DayOrder): IsoDay[] {
  const dayFirst = order === 'month-first' ? null : isoDay(year, two, one);
  const monthFirst = order === 'day-first' ? null : isoDay(year, one, two);
  return [...new Set([dayFirst, monthFirst].filter((day) => day !== null))];
}
