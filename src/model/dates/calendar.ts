import type { IsoDay } from '../types.ts';

/** The day as `YYYY-MM-DD`; null where the calendar has none, or for a year not of 1970 to 2099. */
export function isoDay(year: number, month: number, day: number): IsoDay | null {
  if (year < 1970 || year > 2099 || month < 1 || month > 12) return null;
  if (day < 1 || day > daysIn(year, month)) return null;
  const pad = (part: number) => String(part).padStart(2, '0');
  return `${year}-${pad(month)}-${pad(day)}`;
}

/** Day of the week, 0 for Sunday. */
export function weekdayOf(day: IsoDay): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay();
}

function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}
