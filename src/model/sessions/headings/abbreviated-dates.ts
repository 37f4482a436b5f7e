import { withoutNotesEnding } from '../../text/notes-file.ts';
import { isOtherWord } from '../../dates/calendar-words.ts';
import { type HeadingDate, readHeadingDate } from '../../dates/heading-date.ts';
import { endOfMatch, normalizeText } from '../../dates/normalized-text.ts';
import { readMonth, readNumber } from '../../dates/numerals.ts';
import { type DayOrder, daysInYear } from '../../dates/resolve-date.ts';
import { foreignWeekdayBefore, weekdayAt } from '../../dates/weekday.ts';
import type { FileHeading } from '../file-headings.ts';

/**
 * Reads headings that are only a day or a range of days, `### 11日`, `### 11`, `### Tue 11th` and
 * `### 11/12`. The month is in a heading above them or in the path of the file. Numbers without 日 or 号
 * that could just count the headings are not days.
 */
export function daysOfMonths(headings: readonly FileHeading[], file: string): FileHeading[] {
  const above = new Map<number, WrittenMonth>();
  const monthOfFile = monthIn(withoutNotesEnding(file).split('/').slice(-2).join('/'));
  const days = headings.map((heading): DayOfMonth | null => {
    const { level, text, date } = heading;
    if (date.kind !== 'none' && date.kind !== 'no-year') return null;
    for (const each of [...above.keys()]) if (each >= level) above.delete(each);
    const month = date.kind === 'none' ? monthIn(text) : null;
    if (month !== null) above.set(level, month);
    const nearest = above.get(Math.max(...above.keys())) ?? monthOfFile;
    if (month !== null || nearest === null) return null;
    const numbers = numbersIn(heading, nearest);
    if (numbers !== null) return { ...numbers, series: `${level} ${nearest.source} .` };
    const day = dayIn(text, nearest);
    // Below the heading of another month, 12/13 is a range of days.
    const isOther = date.kind === 'no-year' && !isNearMonth(date.start.month, nearest.month);
    const counts = date.kind === 'none' || (isOther && isRange(day?.date));
    return day && counts ? { ...day, series: `${level} ${nearest.source}` } : null;
  });
  const found = days.filter((day) => day !== null);
  const counting = new Set(
    [...Map.groupBy(found, ({ series }) => series)].flatMap(([series, each]) => {
      const isCounting = Math.max(...each.map(({ number }) => number)) <= each.length;
      return isCounting && each.some(({ isNumber }) => isNumber) ? [series] : [];
    }),
  );
  return headings.map((heading, index) => {
    const day = days[index] ?? null;
    return day === null || counting.has(day.series) ? heading : { ...heading, date: day.date };
  });
}

/**
 * Reads a month and a day below the heading of the month: 1/8 below 1月, and 8/1 too. The month may
 * also be the next one. Returns null for other months, and for a date that is read already.
 */
function numbersIn(
  { text, date }: FileHeading,
  { year, month }: WrittenMonth,
): Omit<DayOfMonth, 'series'> | null {
  const read = (order: DayOrder, expected: number) => {
    const numbers = readHeadingDate(text, { order, acceptsNumbers: true });
    return numbers.kind === 'no-year' && numbers.start.month === expected ? numbers : null;
  };
  const isRead = date.kind === 'no-year' && date.start.month === month;
  const ofMonth = isRead ? null : (read('month-first', month) ?? read('day-first', month));
  const found = ofMonth ?? (date.kind === 'none' ? read('month-first', (month % 12) + 1) : null);
  if (found === null) return null;
  const ofNumber = { number: found.start.day, isNumber: /^\d+\.\d+$/.test(found.written) };
  const isNextYear = year !== '' && found.start.month < month;
  const days = isNextYear ? daysInYear(Number(year) + 1, found) : null;
  if (days === null) return { date: found, ...ofNumber };
  const { label, form, written } = found;
  const rest = { others: [], label, weekdayWrong: null, form, written };
  return { date: { kind: 'day', ...days, ...rest }, ...ofNumber };
}

/** Returns whether a month is the other one, or the next. */
function isNearMonth(month: number, other: number): boolean {
  return month === other || month === (other % 12) + 1;
}

function isRange(date: HeadingDate | undefined): boolean {
  return (date?.kind === 'day' || date?.kind === 'no-year') && date.end !== null;
}

type WrittenMonth = { year: string; month: number; source: string };

/** `isNumber` is whether it lacks 日, 号 or an ordinal ending. Days of one `series` share a month. */
type DayOfMonth = { date: HeadingDate; number: number; isNumber: boolean; series: string };

const YEAR = String.raw`(?<year>(?:19|20)\d\d)`;
const MONTHS = [
  // 三月份 and 2020年3月 组会, but not 3月11日.
  String.raw`(?:${YEAR} ?年?[ /-]?)?(?<month>\d{1,2}|[一二三四五六七八九十]{1,2}) ?月份?(?! ?[\d一二三四五六七八九十])`,
  String.raw`${YEAR} ?[-/.] ?(?<month>\d{1,2})(?![\d./-])`,
  String.raw`(?:${YEAR} ?년 ?)?(?<month>\d{1,2}) ?월(?! ?\d)`,
  String.raw`(?:${YEAR}[ /-])?(?<month>[\p{L}\p{M}]{3,14})(?![\p{L}\p{M}])\.?(?! ?\d{1,2}(?!\d))(?:(?:[ ,]{1,2}| del? )${YEAR.replace('year', 'yearAfter')})?`,
].map((pattern) => new RegExp(`(?:^|/)[^\\p{L}\\p{N}/]*${pattern}`, 'iu'));

/** Reads the month that a heading or a path begins with, with its year if it has one. */
export function monthIn(source: string): WrittenMonth | null {
  const { text } = normalizeText(source);
  for (const pattern of MONTHS) {
    const { groups } = pattern.exec(text) ?? {};
    const month = readMonth(groups?.['month'] ?? '');
    if (groups === undefined || !(month >= 1 && month <= 12)) continue;
    if (isOtherWord(groups['month'] ?? '')) continue;
    return { year: groups['year'] ?? groups['yearAfter'] ?? '', month, source };
  }
  return null;
}

/** A day, what shows that it is one, the last day of a range or the next day, and the rest. */
const DAY =
  /^(?<first>(?:the )?(?<day>\d{1,2}|[一二三四五六七八九十]{1,3})(?: ?(?<suffix>日|号|號|일|(?:st|nd|rd|th)(?![a-z])))?)(?:\.? ?(?<joint>[-~/、・&+至到]) ?(?<end>\d{1,2})(?!\d| ?[.:/%-]\d)(?: ?(?<endSuffix>[日号號일]))?)?(?<rest>.*)$/iu;

/** The longest range of days without 日 or 号, in days. */
const LONGEST_RANGE = 7;

function dayIn(source: string, { year, month }: WrittenMonth): Omit<DayOfMonth, 'series'> | null {
  const { text } = normalizeText(source);
  const from = startOfDay(text);
  const match = DAY.exec(text.slice(from));
  const { first = '', day = '', suffix, joint, end, endSuffix, rest = '' } = match?.groups ?? {};
  const number = readNumber(day);
  if (!(number >= 1 && number <= 31)) return null;
  const isNumber = suffix === undefined && endSuffix === undefined;
  const last = lastDay(number, { joint, end: Number(end), isSure: !isNumber });
  const after = last === null ? text.slice(from + first.length) : rest;
  // The number may mean something else: 3日计划, 3rd week, 11.2, 11:30.
  if (/^ ?[.,:/%-]? ?\d|^ ?%|^ ?(?:计划|内|之|weeks?(?![a-z]))/i.test(after)) return null;
  const days = `${number}日${last === null ? '' : `-${last}日`}`;
  const written = `${year === '' ? '' : `${year}年`}${month}月${days}`;
  const date = readHeadingDate(`${text.slice(0, from)}${written}${after}`);
  if (date.kind !== 'day' && date.kind !== 'no-year') return null;
  // 12: Labor, but not 12 Angry Men.
  if (isNumber && date.label !== '' && !/^ ?[-:,] ?/.test(after)) return null;
  return { date: { ...date, written: source }, number, isNumber };
}

/** Returns the index after the signs and the weekday that a text begins with. */
function startOfDay(text: string): number {
  const at = Math.max(0, text.search(/[\p{L}\p{N}]/u));
  const weekday = weekdayAt(text, at) ?? foreignWeekdayBefore(text, at);
  return weekday === null ? at : (endOfMatch(/[ ,.]*/y, text, weekday.to) ?? weekday.to);
}

/**
 * Returns the last day of a range that begins on a day of the same month, or null. Days that are joined
 * as in a list have to follow each other.
 */
function lastDay(
  day: number,
  { joint, end, isSure }: { joint: string | undefined; end: number; isSure: boolean },
): number | null {
  if (joint === undefined || end > 31) return null;
  const isRange = /[-~至到]/.test(joint);
  const longest = !isRange ? 1 : isSure ? 31 : LONGEST_RANGE;
  return end > day && end - day <= longest ? end : null;
}
