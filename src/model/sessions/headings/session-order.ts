import { dayNumber } from '../../dates/calendar.ts';
import type { IsoDay } from '../../types.ts';
import { type FileHeading, opensSession } from '../file-headings.ts';

/** In days. Consecutive meetings are rarely farther apart. */
const LONGEST_GAP = 400;

/**
 * Finds the headings that fit into the order of a file's sessions. A heading fits if its day is
 * between those of the sessions before and after it or, at the end of the file, continues in the
 * same direction.
 * @param headings sessions and headings that may be sessions, in file order
 * @param isDoubtful whether a heading is not known to be a session
 * @param mayBeFirst whether a heading may fit that has no session before it
 */
export function fittingSessions(
  headings: readonly FileHeading[],
  {
    isDoubtful,
    mayBeFirst = false,
  }: { isDoubtful: (heading: FileHeading) => boolean; mayBeFirst?: boolean },
): ReadonlySet<FileHeading> {
  const dated = headings.filter(opensSession);
  const sure = dated.filter((heading) => !isDoubtful(heading)).flatMap(lastDay);
  const direction = directionOf(sure);
  const fitting = new Set<FileHeading>();
  let previous: FileHeading | null = null;
  let after = 0;
  for (const [index, heading] of dated.entries()) {
    const [day] = firstDay(heading);
    if (day === undefined) continue;
    if (isDoubtful(heading)) {
      after = Math.max(after, index + 1);
      while (dated.slice(after, after + 1).some(isDoubtful)) after += 1;
      const [next = null] = dated.slice(after, after + 1).flatMap(firstDay);
      const fits =
        previous === null
          ? mayBeFirst && isFirst(day, { next, direction })
          : isBetween(day, { previous, next, direction });
      if (!fits) continue;
      fitting.add(heading);
    }
    previous = heading;
  }
  return fitting;
}

function firstDay({ date }: FileHeading): IsoDay[] {
  return date.kind === 'day' ? [date.start] : [];
}

function lastDay({ date }: FileHeading): IsoDay[] {
  return date.kind === 'day' ? [date.end ?? date.start] : [];
}

/** Returns 1 if most days are after the one before them, -1 if most are before it, otherwise 0. */
function directionOf(days: readonly IsoDay[]): number {
  const steps = days.slice(1).map((day, index) => compare(day, days[index] ?? day));
  return Math.sign(steps.reduce((sum, step) => sum + step, 0));
}

function isBetween(
  day: IsoDay,
  { previous, next, direction }: { previous: FileHeading; next: IsoDay | null; direction: number },
): boolean {
  const [first = day, last = day] = [...firstDay(previous), ...lastDay(previous)];
  const step = day > last ? 1 : day < first ? -1 : 0;
  if (step === 0 || Math.abs(dayNumber(day) - dayNumber(last)) > LONGEST_GAP) return false;
  if (direction !== 0 && step !== direction) return false;
  return next === null || compare(next, day) === step;
}

function isFirst(
  day: IsoDay,
  { next, direction }: { next: IsoDay | null; direction: number },
): boolean {
  if (next === null || Math.abs(dayNumber(day) - dayNumber(next)) > LONGEST_GAP) return false;
  return direction === 0 ? day !== next : compare(next, day) === direction;
}

function compare(a: IsoDay, b: IsoDay): number {
  return a === b ? 0 : a > b ? 1 : -1;
}
