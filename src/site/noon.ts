import type { IsoDay } from '../model/types.ts';

/** Noon of a day in UTC, which is the same day in nearly every zone. */
export function noonOf(day: IsoDay): Date {
  return new Date(`${day}T12:00:00Z`);
}
