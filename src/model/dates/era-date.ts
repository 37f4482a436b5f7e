import type { IsoDay } from '../types.ts';
import { areOfOneFile } from './calendar.ts';
import { isMeetingAt } from './date-prefix.ts';
import { FORMS } from './forms.ts';
import { type DayDate, readHeadingDate } from './heading-date.ts';
import { trailingDate } from './trailing-date.ts';
import { mayHaveDate } from './written-date.ts';

/**
 * Reads a date that a text begins or ends with and whose year is one of an era that it does not name:
 * `113年3月12日`, `113/03/12`, `1130312`, `R6.3.12`. Whether it is such a year has to be known
 * from elsewhere.
 */
export function eraDate(text: string): DayDate | null {
  if (!mayHaveDate(text)) return null;
  const date = readHeadingDate(text, { acceptsEras: true });
  const read = date.kind === 'none' ? trailingDate(text, { acceptsEras: true }) : date;
  return read?.kind === 'day' && ERA_FORMS.has(read.form) ? { ...read, kind: 'day' } : null;
}

const ERA_FORMS: ReadonlySet<string> = new Set(
  FORMS.flatMap(({ name, beside }) => (beside === 'eras' ? name : [])),
);

/** Returns whether the date is one of a Japanese era: R6.3.12. */
export function isJapanese({ form }: DayDate): boolean {
  return form === 'R2.3.12';
}

/**
 * Returns whether a date of {@link eraDate} is hardly another kind of number. 113.3.12 may be a version,
 * unless the text names a meeting.
 */
export function isSureEraDate({ written, label }: DayDate): boolean {
  return SURE.test(written) || isMeetingAt(label, 0);
}

/** Returns whether a date of {@link eraDate} is one for sure, because it also names a meeting. */
export function isEraMeeting({ written, label }: DayDate): boolean {
  return SURE.test(written) && isMeetingAt(label, 0);
}

const SURE = /年|^\d{3}\/\d{1,2}\/\d{1,2}$|^\d{3}([-.])\d\d\1\d\d$|^\d{7}$/;

/** Returns whether days can be those of meetings: two or more different ones, within a few years. */
export function areNearDays(days: readonly IsoDay[]): boolean {
  return new Set(days).size > 1 && areOfOneFile(days);
}
