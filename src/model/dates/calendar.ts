import type { IsoDay } from '../types.ts';

/** A day of some year. `month` counts from 1. */
export type MonthDay = { month: number; day: number };

/** Returns whether the day exists in the Gregorian calendar, in the years 1970 to 2099. */
export function isDay(year: number, month: number, day: number): boolean {
  if (!(year >= 1970 && year <= 2099 && month >= 1 && day >= 1)) return false;
  // Day 0 of the next month is the last day of this one.
  return month <= 12 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** Returns whether the day exists in at least one year. 29 February does. */
export function isMonthDay({ month, day }: MonthDay): boolean {
  return isDay(2000, month, day);
}

/** Formats a day as `YYYY-MM-DD`. Returns null if {@link isDay} is false for it. */
export function isoDay(year: number, { month, day }: MonthDay): IsoDay | null {
  return isDay(year, month, day) ? `${year}-${twoDigits(month)}-${twoDigits(day)}` : null;
}

/** Returns the day of the week, 0 for Sunday, as `Date.getDay` does. */
export function weekdayOf(iso: IsoDay): number {
  return (dayNumber(iso) + 4) % 7;
}

/** Returns the number of days since 1970-01-01. A time after the day is ignored. */
export function dayNumber(iso: IsoDay): number {
  return Date.parse(iso.slice(0, 10)) / 86_400_000;
}

/** Returns the day with this number of days since 1970-01-01. */
export function dayOfNumber(number: number): IsoDay {
  return new Date(number * 86_400_000).toISOString().slice(0, 10);
}

/**
 * Returns Monday and Sunday of a week by ISO 8601: week 1 is the week with 4 January. Returns null if
 * the year has no such week.
 */
export function isoWeek(year: number, week: number): { start: IsoDay; end: IsoDay } | null {
  if (!isDay(year, 1, 4) || !(week >= 1)) return null;
  const fourth = dayNumber(`${year}-01-04`);
  const monday = fourth - ((fourth + 3) % 7) + (week - 1) * 7;
  // The Thursday of a week is in the year that the week belongs to.
  if (!dayOfNumber(monday + 3).startsWith(`${year}-`)) return null;
  return { start: dayOfNumber(monday), end: dayOfNumber(monday + 6) };
}

/** Returns the first and the last day of a month. Returns null for a month that does not exist. */
export function isoMonth(year: number, month: number): { start: IsoDay; end: IsoDay } | null {
  const start = isoDay(year, { month, day: 1 });
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  const end = isoDay(year, { month, day: last });
  return start === null || end === null ? null : { start, end };
}

/** Returns the numbers in a day. */
export function dayParts(iso: IsoDay): MonthDay & { year: number } {
  const [year = 0, month = 0, day = 0] = iso.split('-').map(Number);
  return { year, month, day };
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}

/** Returns whether days can be those of the sessions of one file: they are within a few years. */
export function areOfOneFile(days: readonly IsoDay[]): boolean {
  const sorted = days.toSorted();
  const [first, last] = [sorted[0], sorted.at(-1)];
  return (
    first === undefined || last === undefined || dayNumber(last) - dayNumber(first) <= LONGEST_SPAN
  );
}

/** In days. */
const LONGEST_SPAN = 5 * 366;
