import { type HeadingDate, readHeadingDate } from '../dates/heading-date.ts';
import { writtenYear } from '../dates/path-date.ts';
import { trailingDate } from '../dates/trailing-date.ts';
import type { FileHeading } from './file-headings.ts';

/**
 * Returns whether a heading without a date looks like that of a session: it has a date that does not
 * exist or can't be read for sure, a year, a month or a number of a meeting.
 */
export function mayBeSession({ text, date }: FileHeading): boolean {
  if (date.kind !== 'none') return true;
  return (
    PERIOD.test(text) ||
    writtenYear(text) !== null ||
    readHeadingDate(text, { acceptsNumbers: true }).kind !== 'none' ||
    trailingDate(text, { acceptsNoYear: true }) !== null
  );
}

const NUMBER = '(?:\\d{1,3}|[一二三四五六七八九十百]{1,4})';

/** A month, a week or a meeting with its number, or a row of numbers such as 21.09.13. */
const PERIOD = new RegExp(
  String.raw`第 ?${NUMBER} ?[次周週期回]|^\P{L}*(?:${NUMBER} ?月|(?:meeting|week|sprint|day|minutes|sync|组会|周会|例会|会议|周报) ?(?:no\. ?|#)?${NUMBER}(?!\p{L}))|\d{1,2} ?[-/.] ?\d{1,2} ?[-/.] ?\d{2}|(?<!\d)\d{6}(?!\d)`,
  'iu',
);

/** Returns whether the first date is that of the second, or a range that includes it. */
export function includesDay(outer: HeadingDate, inner: HeadingDate): boolean {
  if (outer.kind !== 'day' || inner.kind !== 'day') return false;
  return inner.start >= outer.start && (inner.end ?? inner.start) <= (outer.end ?? outer.start);
}
