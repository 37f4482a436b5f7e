import { captureTimesIn } from '../images/capture-time.ts';
import { type MonthDay, isoDay } from '../dates/calendar.ts';
import { inferYears, type YearHint } from '../dates/infer-year.ts';
import { writtenYear } from '../dates/written-year.ts';
import { type FileHeading, isDated } from './file-heading.ts';
import type { IsoDay } from '../types.ts';
import { weakDates } from './weak-dates.ts';

export type YearSources = {
  lines: readonly string[];
  /** Year that the file's or folder's name says. */
  fileYear: number | null;
  defaultYear: number | null;
  /** Whether the file says its own date elsewhere than in a heading. */
  hasFileDate: boolean;
};

/**
 * Gives date headings without a year the year that their file tells, and notes it in `inferred`.
 * Those that are not the file's way to write dates lose theirs: they are section numbers. One for
 * which nothing tells a year stays as it is.
 */
export function settleYears(
  headings: readonly FileHeading[],
  { lines, fileYear, defaultYear, hasFileDate }: YearSources,
): FileHeading[] {
  const weak = weakDates(headings, { hasFileDate });
  const kept = headings.map((heading): FileHeading =>
    heading.date.kind === 'no-year' && !weak.has(heading)
      ? { ...heading, date: { kind: 'none' } }
      : heading,
  );
  if (weak.size === 0) return kept;
  const { yearAbove, years } = groupYears(headings, weak);
  const dated = kept.filter(isDated);
  const hints = dated.map((heading, index): YearHint => {
    const { date } = heading;
    if (date.kind !== 'no-year') return dayHint(date.kind === 'day' ? date.start : '');
    const next = dated[index + 1]?.line ?? lines.length + 1;
    const captured = captureTimesIn(lines.slice(heading.line, next - 1));
    // A single year above all may be that in which the file begins.
    const known = years.size > 1 ? (yearAbove.get(heading.line) ?? null) : null;
    return { ...date.start, weekday: date.weekday, captured, known };
  });
  const [groupYear = null] = years;
  const found = inferYears(hints, { fileYear: fileYear ?? groupYear, defaultYear });
  const yearOf = new Map(dated.map((heading, index) => [heading, found[index] ?? null]));
  return kept.map((heading) => withYear(heading, yearOf.get(heading) ?? null));
}

/** The nearest year written above each date heading, by its line; `years` are all that there are. */
function groupYears(headings: readonly FileHeading[], weak: ReadonlySet<FileHeading>) {
  const yearAbove = new Map<number, number>();
  const levels = new Map<number, number>();
  for (const heading of headings) {
    const year = heading.date.kind === 'none' ? writtenYear(heading.text) : null;
    if (weak.has(heading)) {
      const above = levels.get(
        Math.max(...[...levels.keys()].filter((each) => each < heading.level)),
      );
      if (above !== undefined) yearAbove.set(heading.line, above);
      continue;
    }
    if (year === null) continue;
    for (const level of [...levels.keys()]) if (level >= heading.level) levels.delete(level);
    levels.set(heading.level, year);
  }
  return { yearAbove, years: new Set(yearAbove.values()) };
}

function dayHint(day: IsoDay): YearHint {
  const [known = 0, month = 0, date = 0] = day.split('-').map(Number);
  return { known, month, day: date, weekday: null, captured: [] };
}

function withYear(heading: FileHeading, year: number | null): FileHeading {
  const { date } = heading;
  if (date.kind !== 'no-year' || year === null) return heading;
  const start = isoDay(year, date.start);
  const isOverNewYear = date.end !== null && isBefore(date.end, date.start);
  const end = date.end && isoDay(isOverNewYear ? year + 1 : year, date.end);
  if (start === null || (date.end !== null && end === null)) return heading;
  const { label, form, written } = date;
  const day = { start, end: end === start ? null : end, others: [], weekdayWrong: null };
  return { ...heading, inferred: year, date: { kind: 'day', ...day, label, form, written } };
}

function isBefore(a: MonthDay, b: MonthDay): boolean {
  return a.month < b.month || (a.month === b.month && a.day < b.day);
}
