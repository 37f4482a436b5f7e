import { dayNumber, isoDay } from '../dates/calendar.ts';
import { foldText } from '../dates/normalized-text.ts';
import { readHeadingDate } from '../dates/heading-date.ts';
import type { FileHeading } from './file-heading.ts';
import type { IsoDay } from '../types.ts';

/**
 * Reads headings that write their year with two digits, as `12/9/24` and `240311`. One alone has
 * three readings; several on a level, and as many as others there, have one order of year, month
 * and day in which all are days of a few years. Where two orders do, none is taken.
 */
export function readShortYears(headings: readonly FileHeading[]): FileHeading[] {
  const short = new Map<FileHeading, ShortDate>();
  for (const heading of headings) {
    const found = heading.date.kind === 'none' ? shortDate(heading.text) : null;
    if (found !== null) short.set(heading, found);
  }
  if (short.size < 2) return [...headings];
  const read = new Map<FileHeading, IsoDay>();
  for (const [level, ofLevel] of Map.groupBy(short.keys(), (heading) => heading.level)) {
    const undated = headings.filter((each) => each.level === level && each.date.kind === 'none');
    if (ofLevel.length < 2 || ofLevel.length * 2 < undated.length) continue;
    const days = settledDays(ofLevel.map((heading) => short.get(heading)?.numbers ?? []));
    days?.forEach((day, index) => {
      const heading = ofLevel[index];
      if (heading !== undefined) read.set(heading, day);
    });
  }
  return headings.map((heading) => {
    const day = read.get(heading);
    const found = short.get(heading);
    if (day === undefined || found === undefined) return heading;
    const date = readHeadingDate(`${day} ${found.rest}`, { order: null });
    if (date.kind !== 'day') return heading;
    return { ...heading, date: { ...date, form: '', written: found.written } };
  });
}

type ShortDate = { numbers: number[]; written: string; rest: string };

const SHORT =
  /^[^\p{L}\p{N}]*(?<written>(?<a>\d{1,2})(?<sign>[-/.])(?<b>\d{1,2})\k<sign>(?<c>\d{1,2})|(?<aa>\d\d)(?<bb>\d\d)(?<cc>\d\d))(?![\d.])(?<rest>.*)$/u;

function shortDate(text: string): ShortDate | null {
  const { groups } = SHORT.exec(foldText(text).text) ?? {};
  if (groups === undefined) return null;
  const { a, b, c, aa, bb, cc, written = '', rest = '' } = groups;
  return { numbers: [a ?? aa, b ?? bb, c ?? cc].map(Number), written, rest };
}

/** Where year, month and day stand. */
const ORDERS = [
  [0, 1, 2],
  [2, 0, 1],
  [2, 1, 0],
] as const;

/** Days between the first and last of one file, at most. */
const SPAN = 5 * 366;

function settledDays(dates: readonly (readonly number[])[]): IsoDay[] | null {
  const possible = ORDERS.flatMap(([year, month, day]) => {
    const days = dates.map((numbers) =>
      isoDay(2000 + (numbers[year] ?? NaN), {
        month: numbers[month] ?? NaN,
        day: numbers[day] ?? NaN,
      }),
    );
    const real = days.filter((each) => each !== null);
    const numbers = real.map(dayNumber);
    const isWhole = real.length === days.length;
    return isWhole && Math.max(...numbers) - Math.min(...numbers) <= SPAN ? [real] : [];
  });
  return possible.length === 1 ? (possible[0] ?? null) : null;
}
