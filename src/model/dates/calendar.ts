import type { IsoDay } from '../types.ts';

/** A day of some year. `month` counts from 1. */
export type MonthDay = { month: number; day: number };

/** Returns whether the day exists in the Gregorian calendar, in the years 1970 to 2099. */
export function isDay(year: number, month: number, day: number): boolean {
  if (!Number.isInteger(year) || year < 1970 || year > 2099) return false;
  return day >= 1 && day <= daysIn(year, month);
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
  const [year, month, day] = [iso.slice(0, 4), iso.slice(5, 7), iso.slice(8, 10)].map(Number);
  const before = (year ?? 0) - 1;
  const leapDays = Math.floor(before / 4) - Math.floor(before / 100) + Math.floor(before / 400);
  let days = before * 365 + leapDays - DAYS_BEFORE_1970 + (day ?? 0) - 1;
  for (let past = 1; past < (month ?? 0); past += 1) days += daysIn(year ?? 0, past);
  return days;
}

const DAYS_BEFORE_1970 = 719_162;

const MONTH_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function daysIn(year: number, month: number): number {
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return month === 2 && isLeap ? 29 : (MONTH_DAYS[month - 1] ?? 0);
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}
