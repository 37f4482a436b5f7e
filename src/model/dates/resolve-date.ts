import type { IsoDay } from '../types.ts';
import { isDay, isMonthDay, isoDay } from './calendar.ts';
import type { Span, WrittenDate } from './written-date.ts';

/** Which of two numbers is the month, settled by a file's other dates; null where nothing tells. */
export type DayOrder = 'day-first' | 'month-first' | null;

export type Days = { start: IsoDay; end: IsoDay | null };

/**
 * The days that a written date with a year can mean: none where the calendar has no such day, two
 * where both orders of day and month are days and nothing tells which is meant.
 */
export function possibleDays(date: WrittenDate, order: DayOrder): Days[] {
  const monthFirst = daysOf(date, date.monthFirst);
  const dayFirst = date.dayFirst && daysOf(date, date.dayFirst);
  if (monthFirst === null || dayFirst === null) return [monthFirst ?? dayFirst ?? []].flat();
  if (order !== null) return [order === 'day-first' ? dayFirst : monthFirst];
  if (monthFirst.start === dayFirst.start) return [monthFirst];
  return [monthFirst, dayFirst].sort((a, b) => (a.start < b.start ? -1 : 1));
}

/** The days without a year; null where no year has them. */
export function monthDays(date: WrittenDate, order: DayOrder): Span | null {
  const span = (order === 'day-first' ? date.dayFirst : null) ?? date.monthFirst;
  const { start, end } = span;
  return isMonthDay(start) && (end === null || isMonthDay(end)) ? span : null;
}

/** The order that a date tells by having one reading only. */
export function orderOf(date: WrittenDate): DayOrder {
  if (date.year === null || date.dayFirst === null) return null;
  const { month, day } = date.monthFirst.start;
  const [monthFirst, dayFirst] = [isDay(date.year, month, day), isDay(date.year, day, month)];
  if (monthFirst === dayFirst) return null;
  return dayFirst ? 'day-first' : 'month-first';
}

/** Whether the year is one that notes are of, or a slip for one; else the numbers mean no date. */
export function isLikelyYear(year: number): boolean {
  return year < 100 || (year >= 1900 && year < 2200);
}

function daysOf({ year, isYearOfEnd }: WrittenDate, { start, end }: Span): Days | null {
  if (year === null) return null;
  const isOverNewYear = end !== null && start.month === 12 && end.month === 1;
  const startYear = isOverNewYear && isYearOfEnd ? year - 1 : year;
  const startDay = isoDay(startYear, start);
  if (startDay === null) return null;
  if (end === null) return { start: startDay, end: null };
  const endDay = isoDay(startYear + (isOverNewYear ? 1 : 0), end);
  return endDay === null ? null : { start: startDay, end: endDay };
}
