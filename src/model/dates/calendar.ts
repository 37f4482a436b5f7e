import type { IsoDay } from '../types.ts';

/** Whether the Gregorian calendar has the day, in the years 1970 to 2099 that notes are of. */
export function isDay(year: number, month: number, day: number): boolean {
  if (!Number.isInteger(year) || year < 1970 || year > 2099) return false;
  return day >= 1 && day <= daysIn(year, month);
}

/** Whether some year has the day: 29 February is one. */
export function isMonthDay({ month, day }: MonthDay): boolean {
  return isDay(2000, month, day);
}

export type MonthDay = { month: number; day: number };

/** The day as `YYYY-MM-DD`; null where there is no such day (see {@link isDay}). */
export function isoDay(year: number, { month, day }: MonthDay): IsoDay | null {
  return isDay(year, month, day) ? `${year}-${twoDigits(month)}-${twoDigits(day)}` : null;
}

/** Day of the week: 0 is Sunday, as in `Date.getDay`. */
export function weekdayOf(iso: IsoDay): number {
  return (dayNumber(iso) + 4) % 7;
}

/** Days since 1970-01-01, for distances between days. A time behind the day is passed over. */
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
