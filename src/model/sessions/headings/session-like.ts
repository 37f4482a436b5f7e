import type { HeadingDate } from '../../dates/heading-date.ts';
import { normalizeText } from '../../dates/normalized-text.ts';
import { writtenYear } from '../../dates/path-date.ts';
import { trailingDate } from '../../dates/trailing-date.ts';
import { endingDate, meetingNumber, startingDate } from '../../unread/meeting-like.ts';
import type { FileHeading } from '../file-headings.ts';

/**
 * Returns whether a heading without a date looks like that of a session: it has a date that does not
 * exist or can't be read for sure, a year, a month or a number of a meeting.
 */
export function mayBeSession({ text, date }: FileHeading): boolean {
  if (date.kind !== 'none' || writtenYear(text) !== null) return true;
  const read = normalizeText(text).text;
  const dateOrNumber =
    startingDate(read) ??
    endingDate(read) ??
    meetingNumber(read) ??
    trailingDate(text, { acceptsNoYear: true });
  return dateOrNumber !== null || MONTH.test(read);
}

const MONTH = /^\P{L}{0,20}(?:\d{1,2}|[一二三四五六七八九十]{1,2}) ?月/u;

/** Returns whether the first date is that of the second, or a range that includes it. */
export function includesDay(outer: HeadingDate, inner: HeadingDate): boolean {
  if (outer.kind !== 'day' || inner.kind !== 'day') return false;
  return inner.start >= outer.start && (inner.end ?? inner.start) <= (outer.end ?? outer.start);
}
