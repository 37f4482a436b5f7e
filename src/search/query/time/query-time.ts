import type { TimeGroups } from './time-forms.ts';

/**
 * Days that a query names, as two inclusive bounds. Each is the beginning of `YYYY-MM-DD`, or of
 * `MM-DD` for days of every year, whose first bound may be after the last, as in winter.
 */
export type QueryTime = { from: string; to: string; everyYear: boolean };

/** Returns the time that the groups of a form describe, or null if there is no such day. */
export function queryTime(groups: TimeGroups): QueryTime | null {
  const { year = '', month = '', day = '', season, quarter, half, one, two, last } = groups;
  if (last !== undefined) return untilDay(queryTime({ ...groups, last: undefined }), last);
  if (one !== undefined && two !== undefined) return dayOf(year, one, two) ?? dayOf(year, two, one);
  if (season !== undefined) return seasonOf(year, season);
  if (quarter !== undefined) {
    return span(year, twoDigits(Number(quarter) * 3 - 2), twoDigits(Number(quarter) * 3));
  }
  if (half !== undefined) return half === '上' ? span(year, '01', '06') : span(year, '07', '12');
  if (day !== '') return dayOf(year, month, day);
  if (month === '') return { from: year, to: year, everyYear: false };
  const number = numberOf(month);
  return isMonth(number) ? span(year, twoDigits(number), twoDigits(number)) : null;
}

/** Returns whether any day of a session is in a time. */
export function isInTime({ start, end }: Days, { from, to, everyYear }: QueryTime): boolean {
  if (!everyYear) return compare(start, to) <= 0 && compare(end, from) >= 0;
  const yearLater = `${Number(start.slice(0, 4)) + 1}${start.slice(4)}`;
  const days = { from: start.slice(5), to: end.slice(5) };
  return end >= yearLater || isBetween(days.from, { from, to }) || isBetween(from, days);
}

/** The first and the last day of a session, `YYYY-MM-DD`. */
type Days = { start: string; end: string };

/** Returns whether a day is between two days of every year, of which the first may be after the last. */
function isBetween(day: string, { from, to }: Pick<QueryTime, 'from' | 'to'>): boolean {
  const [isAfter, isBefore] = [compare(day, from) >= 0, compare(day, to) <= 0];
  return from > to ? isAfter || isBefore : isAfter && isBefore;
}

/** Compares two days by the parts that both contain. */
function compare(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  const [one, other] = [a.slice(0, length), b.slice(0, length)];
  return one < other ? -1 : Number(one > other);
}

/** Creates a time of a year, or of every year if it is empty. */
function span(year: string, from: string, to: string): QueryTime {
  if (year === '') return { from, to, everyYear: true };
  return { from: `${year}-${from}`, to: `${year}-${to}`, everyYear: false };
}

function dayOf(year: string, month: string, day: string): QueryTime | null {
  const [monthNumber, dayNumber] = [numberOf(month), numberOf(day)];
  const leapYear = year === '' ? 2000 : Number(year);
  const date = new Date(Date.UTC(leapYear, monthNumber - 1, dayNumber));
  if (!isMonth(monthNumber) || dayNumber < 1 || date.getUTCDate() !== dayNumber) return null;
  const written = `${twoDigits(monthNumber)}-${twoDigits(dayNumber)}`;
  return span(year, written, written);
}

/** Extends a day to a later day of its month. */
function untilDay(first: QueryTime | null, last: string): QueryTime | null {
  if (first === null) return null;
  const to = first.to.replace(/\d\d$/, twoDigits(numberOf(last)));
  return to >= first.from ? { ...first, to } : null;
}

/** The winter of a year begins in its December. */
function seasonOf(year: string, season: string): QueryTime {
  const index = SEASONS.findIndex((names) => names.includes(season));
  const [from, to] = [twoDigits(index * 3 + 3), twoDigits(((index * 3 + 4) % 12) + 1)];
  if (from < to || year === '') return span(year, from, to);
  return { from: `${year}-${from}`, to: `${Number(year) + 1}-${to}`, everyYear: false };
}

const SEASONS = [
  ['spring', '春'],
  ['summer', '夏'],
  ['autumn', 'fall', '秋'],
  ['winter', '冬'],
];
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const HAN_DIGITS = '〇一二三四五六七八九';

function numberOf(written: string): number {
  if (/^\d/.test(written)) return Number(written);
  const named = MONTHS.indexOf(written.slice(0, 3));
  if (named >= 0) return named + 1;
  const [tens, ones = ''] = written.includes('十') ? written.split('十') : ['0', written];
  const ten = tens === '' ? 1 : Math.max(0, HAN_DIGITS.indexOf(tens ?? ''));
  return ten * 10 + Math.max(0, HAN_DIGITS.indexOf(ones || '〇'));
}

function isMonth(number: number): boolean {
  return number >= 1 && number <= 12;
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}
