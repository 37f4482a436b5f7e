import { dayParts, isoDay } from '../../dates/calendar.ts';
import type { DayDate, HeadingDate } from '../../dates/heading-date.ts';
import { pathDate } from '../../dates/path-date.ts';
import type { IsoDay } from '../../types.ts';
import { dateOfTitle } from './file-date.ts';
import type { FrontMatter } from './front-matter.ts';
import { topDate } from './top-date.ts';

/**
 * Returns the date in the title or the name of a file, or on a line near its top, if it is not the
 * date in the front matter. Null if one of them is the same date, or if the file has no other.
 * @param title the H1 that the file begins with
 * @param lines the lines of the file, without its front matter
 */
export function disagreeingDate(
  front: FrontMatter | null,
  { file, title, lines }: { file: string; title: string | null; lines: readonly string[] },
): DayDate | null {
  const read = front?.date?.read;
  if (read?.kind !== 'day') return null;
  const stated = [
    dateOfTitle(front?.title?.text ?? null),
    dateOfTitle(title),
    pathDate(file),
    topDate(lines)?.read ?? null,
  ].flatMap((date) => (date === null ? [] : dayNear(date, read.start)));
  const agrees = ({ start, end }: DayDate) => read.start >= start && read.start <= (end ?? start);
  return stated.some(agrees) ? null : (stated[0] ?? null);
}

/** Adds the year of a day to a date without a year. Returns nothing if the date is not known. */
function dayNear(date: HeadingDate, day: IsoDay): DayDate[] {
  if (date.kind === 'day') return [date];
  if (date.kind !== 'no-year' || date.end !== null) return [];
  const start = isoDay(dayParts(day).year, date.start);
  const { label, form, written } = date;
  const rest = { end: null, others: [], weekdayWrong: null, label, form, written };
  return start === null ? [] : [{ kind: 'day', start, ...rest }];
}
