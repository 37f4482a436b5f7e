import { weekdayOf } from '../dates/calendar.ts';
import { readHeadingDate } from '../dates/heading-date.ts';
import { redate } from '../dates/redate.ts';
import { weekdayName } from '../dates/weekday.ts';
import type { IsoDay } from '../types.ts';

/**
 * A session heading of one day: its level, 0 for a line or list item that is none in Markdown, its
 * plain text, and its first line as written.
 */
export type DayHeading = { day: IsoDay; level: number; text: string; raw: string };

/**
 * ATX headings for `day` that follow `heading`, the last of a file's, the most alike first: with
 * its emphasis and weekday; with the date alone. A list item is followed by the next of its list. The others of the file tell whether 3 is 3 or 03.
 */
export function headingsLike(
  heading: DayHeading,
  { day, others }: { day: IsoDay; others: readonly DayHeading[] },
): string[] {
  const { raw, level } = heading;
  const reading = dateIn(heading);
  if (reading === null) return [];
  const { written, form } = reading;
  const isPadded = readsPadded([heading, ...others], form);
  const date = redate(written, { from: heading.day, to: day, isPadded });
  if (date === null) return [];
  const marks = (level === 0 ? ITEM : ATX).exec(raw);
  const opening = marks === null ? openingOf(level) : nextNumber(marks[1] ?? '');
  const content = raw.slice(marks?.[0].length ?? 0);
  const at = content.indexOf(written);
  const plain = `${opening}${date}`;
  if (at < 0) return [plain];
  const before = content.slice(0, at);
  const after = content.slice(at + written.length);
  return [`${opening}${decorate(date, { before, after, day })}`, plain];
}

const ATX = /^ {0,3}(#{1,6}[ \t]+)/;
const ITEM = /^ {0,3}((?:[-*+]|\d{1,9}[.)])[ \t]+)/;

function openingOf(level: number): string {
  return level === 0 ? '' : `${'#'.repeat(level)} `;
}

function nextNumber(opening: string): string {
  return opening.replace(/^\d+/, (number) => String(Number(number) + 1));
}

function dateIn({ text }: DayHeading): { written: string; form: string } | null {
  // The order of day and month changes what the date means, not where it stands.
  const reading = readHeadingDate(text, { order: 'month-first' });
  if (reading.kind !== 'day' && reading.kind !== 'no-year') return null;
  const isList = reading.kind === 'day' && reading.others.length > 0;
  return reading.end !== null || isList ? null : reading;
}

/** The first date of the form with a number below 10 tells; without one, dashes mean zeros. */
function readsPadded(headings: readonly DayHeading[], form: string): boolean {
  for (const heading of headings) {
    const reading = dateIn(heading);
    if (reading?.form !== form) continue;
    if (/(?<!\d)0\d(?!\d)/.test(reading.written)) return true;
    if (/(?<!\d)\d(?!\d)/.test(reading.written)) return false;
  }
  return /\d[-_]\d/.test(form);
}

function decorate(
  date: string,
  { before, after, day }: { before: string; after: string; day: IsoDay },
): string {
  const weekdayBefore = WEEKDAY_BEFORE.exec(before)?.[0] ?? '';
  const outside = before.slice(0, before.length - weekdayBefore.length);
  const marks = /[*_]{1,3}$/.exec(outside)?.[0] ?? '';
  const closesAtDate = marks !== '' && after.startsWith(marks);
  const behind = closesAtDate ? after.slice(marks.length) : after;
  const weekdayAfter = WEEKDAY_AFTER.exec(behind)?.[0] ?? '';
  const closesLater = marks !== '' && behind.slice(weekdayAfter.length).startsWith(marks);
  const [inner, outer] = closesAtDate ? [marks, ''] : ['', closesLater ? marks : ''];
  const renamed = (piece: string) => renameWeekday(piece, day);
  const whole = `${renamed(weekdayBefore)}${date}${inner}${renamed(weekdayAfter)}${outer}`;
  return `${closesAtDate || closesLater ? marks : ''}${whole}`;
}

const WEEKDAY = `(?:(?:周|週|星期|礼拜|禮拜)[一二三四五六日天]|(?:sun|mon|tue|wed|thu|fri|sat)[a-z]{0,6}(?![a-z]))`;
const WEEKDAY_BEFORE = new RegExp(String.raw`${WEEKDAY}[,，.]?[ \t]{0,3}$`, 'iu');
const WEEKDAY_AFTER = new RegExp(
  String.raw`^[ \t]{0,3}[,，]?[ \t]{0,3}(?:[(（[【]${WEEKDAY}[)）\]】]|${WEEKDAY})`,
  'iu',
);

/** The piece of a heading with the weekday of another day, in the same kind of name. */
function renameWeekday(piece: string, day: IsoDay): string {
  return piece.replace(new RegExp(WEEKDAY, 'iu'), (name) => {
    const whole = weekdayName(weekdayOf(day), name);
    if (!/^[a-z]/i.test(name)) return name.slice(0, -1) + whole.slice(-1);
    const sized = /day$/i.test(name) ? whole : whole.slice(0, 3);
    if (name === name.toUpperCase()) return sized.toUpperCase();
    return name === name.toLowerCase() ? sized.toLowerCase() : sized;
  });
}
