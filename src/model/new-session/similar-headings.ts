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
  const marker = (level === 0 ? ITEM : ATX).exec(source);
  const opening = marker === null ? hashes(level) : nextNumber(marker[1] ?? '');
  const content = source.slice(marker?.[0].length ?? 0);
  const at = content.indexOf(written);
  const plain = `${opening}${date}`;
  if (at < 0) return [plain];
  const before = content.slice(0, at);
  const after = content.slice(at + written.length);
  return [`${opening}${decorate(date, { before, after, day })}`, plain];
}

const ATX = /^ {0,3}(#{1,6}[ \t]+)/;
const ITEM = /^ {0,3}((?:[-*+]|\d{1,9}[.)])[ \t]+)/;

function hashes(level: number): string {
  return level === 0 ? '' : `${'#'.repeat(level)} `;
}

function nextNumber(marker: string): string {
  return marker.replace(/^\d+/, (number) => String(Number(number) + 1));
}

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

/** Adds the emphasis and the weekday that the old date has before and after it. */
function decorate(
  date: string,
  { before, after, day }: { before: string; after: string; day: IsoDay },
): string {
  const weekdayBefore = WEEKDAY_BEFORE.exec(before)?.[0] ?? '';
  const outside = before.slice(0, before.length - weekdayBefore.length);
  const emphasis = /[*_]{1,3}$/.exec(outside)?.[0] ?? '';
  const closesAtDate = emphasis !== '' && after.startsWith(emphasis);
  const rest = closesAtDate ? after.slice(emphasis.length) : after;
  const weekdayAfter = WEEKDAY_AFTER.exec(rest)?.[0] ?? '';
  const closesLater = emphasis !== '' && rest.slice(weekdayAfter.length).startsWith(emphasis);
  const [inner, outer] = closesAtDate ? [emphasis, ''] : ['', closesLater ? emphasis : ''];
  const renamed = (text: string) => renameWeekday(text, day);
  const whole = `${renamed(weekdayBefore)}${date}${inner}${renamed(weekdayAfter)}${outer}`;
  return `${closesAtDate || closesLater ? emphasis : ''}${whole}`;
}

const WEEKDAY = `(?:(?:周|週|星期|礼拜|禮拜)[一二三四五六日天]|(?:sun|mon|tue|wed|thu|fri|sat)[a-z]{0,6}(?![a-z]))`;
const WEEKDAY_BEFORE = new RegExp(String.raw`${WEEKDAY}[,，.]?[ \t]{0,3}$`, 'iu');
const WEEKDAY_AFTER = new RegExp(
  String.raw`^[ \t]{0,3}[,，]?[ \t]{0,3}(?:[(（[【]${WEEKDAY}[)）\]】]|${WEEKDAY})`,
  'iu',
);

/** Replaces the weekday in a text by that of another day. */
function renameWeekday(text: string, day: IsoDay): string {
  return text.replace(new RegExp(WEEKDAY, 'iu'), (name) => weekdayNameLike(weekdayOf(day), name));
}
