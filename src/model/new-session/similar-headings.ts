import { weekdayOf } from '../dates/calendar.ts';
import { readHeadingDate } from '../dates/heading-date.ts';
import { redate } from '../dates/redate.ts';
import { weekdayNameLike } from '../dates/weekday.ts';
import type { IsoDay } from '../types.ts';

/** A heading or date line of a session of one day. `source` is its first line as it is written. */
export type DayHeading = {
  day: IsoDay;
  /** 0 for a date line. */
  level: number;
  text: string;
  source: string;
};

/**
 * Returns headings for `day` that are written like `heading`: first with its emphasis and weekday,
 * then with the date alone. A list item continues its list. `others` are the other headings of the
 * file; they show whether numbers below 10 have a leading zero.
 */
export function similarHeadings(
  heading: DayHeading,
  { day, others }: { day: IsoDay; others: readonly DayHeading[] },
): string[] {
  const { source, level } = heading;
  const reading = dateIn(heading);
  if (reading === null) return [];
  const { written, form } = reading;
  const isPadded = hasLeadingZeros([heading, ...others], form);
  const date = redate(written, { from: heading.day, to: day, isPadded });
  if (date === null) return [];
  const hashes = level === 0 ? '' : `${'#'.repeat(level)} `;
  const [, marker = hashes] = (level === 0 ? ITEM : ATX).exec(source) ?? [];
  const opening = marker.replace(/^\d+/, (number) => String(Number(number) + 1));
  const plain = `${opening}${date}`;
  // Notes have no NUL.
  const around = AROUND_DATE.exec(source.replace(written, '\0'))?.[0];
  if (around === undefined) return [plain];
  const name = weekdayOf(day);
  const renamed = around.replace(ANY_WEEKDAY, (each) => weekdayNameLike(name, each));
  return [opening + renamed.replace('\0', date), plain];
}

const ATX = /^ {0,3}(#{1,6}[ \t]+)/;
const ITEM = /^ {0,3}((?:[-*+]|\d{1,9}[.)])[ \t]+)/;

/** Returns the date in a heading, unless it is a range or a list of days. */
function dateIn({ text }: DayHeading): { written: string; form: string } | null {
  // The order of day and month changes the meaning of the date, but not its position.
  const reading = readHeadingDate(text, { order: 'month-first' });
  if (reading.kind !== 'day' && reading.kind !== 'no-year') return null;
  const isList = reading.kind === 'day' && reading.others.length > 0;
  return reading.end !== null || isList ? null : reading;
}

/** Decides by the first number below 10, or else by the form: 2020-03-11 has leading zeros. */
function hasLeadingZeros(headings: readonly DayHeading[], form: string): boolean {
  for (const heading of headings) {
    const reading = dateIn(heading);
    if (reading?.form !== form) continue;
    if (/(?<!\d)0\d(?!\d)/.test(reading.written)) return true;
    if (/(?<!\d)\d(?!\d)/.test(reading.written)) return false;
  }
  return /\d[-_]\d/.test(form);
}

const WEEKDAY = `(?:(?:周|週|星期|礼拜|禮拜)[一二三四五六日天]|(?:sun|mon|tue|wed|thu|fri|sat)[a-z]{0,6}(?![a-z]))`;
const ANY_WEEKDAY = new RegExp(WEEKDAY, 'giu');
const BEFORE = String.raw`(?:${WEEKDAY}[,，.]?[ \t]{0,3})?`;
const AFTER = String.raw`(?:[ \t]{0,3}[,，]?[ \t]{0,3}(?:[(（[【]${WEEKDAY}[)）\]】]|${WEEKDAY}))?`;

/** The place of the date, `\0`, with its weekday, and with emphasis that contains nothing else. */
const AROUND_DATE = new RegExp(
  String.raw`(?<sign>[*_]{1,3})${BEFORE}\0(?:\k<sign>${AFTER}|${AFTER}\k<sign>)|${BEFORE}\0${AFTER}`,
  'iu',
);
