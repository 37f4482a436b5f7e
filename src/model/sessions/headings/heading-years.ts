import { dayParts, weekdayOf } from '../../dates/calendar.ts';
import { capturedYear, inferYears, type YearHint } from '../../dates/infer-year.ts';
import { trimLabel } from '../../dates/label.ts';
import { writtenYear } from '../../dates/path-date.ts';
import { daysInYear } from '../../dates/resolve-date.ts';
import { captureTimesIn } from '../../images/capture-time.ts';
import type { IsoDay } from '../../types.ts';
import { signOf } from './dated-headings.ts';
import { fittingSessions } from './session-order.ts';
import { commonLevel, type FileHeading, opensSession, type YearSource } from '../file-headings.ts';

/** Where the years of a file's headings may come from. */
export type YearSources = {
  /** The lines of the file, whose screenshots have capture times. */
  lines: readonly string[];
  /** The year in the path of the file, or in its front matter. */
  fileYear: number | null;
  defaultYear: number | null;
  /** Whether the path or the front matter has a date. */
  hasFileDate: boolean;
};

/**
 * Adds years to the date headings that have none. Headings that don't belong to the dates of the
 * file lose their date, because they are section numbers. A heading whose year can't be inferred
 * stays without one.
 */
export function inferHeadingYears(
  headings: readonly FileHeading[],
  { lines, fileYear, defaultYear, hasFileDate }: YearSources,
): FileHeading[] {
  const yearless = datesWithoutYear(headings, hasFileDate);
  const kept = headings.map((heading): FileHeading =>
    heading.date.kind === 'no-year' && !yearless.has(heading)
      ? { ...heading, date: { kind: 'none' } }
      : heading,
  );
  if (yearless.size === 0) return kept;
  const yearAbove = yearsAbove(headings, yearless);
  const years = new Set(yearAbove.values());
  const dated = kept.filter((heading) => opensSession(heading) && !heading.isNumbered);
  const hints = dated.map((heading, index): YearHint => {
    const { date } = heading;
    if (date.kind !== 'no-year') return dayHint(date.kind === 'day' ? date.start : '');
    const next = dated[index + 1]?.line ?? lines.length + 1;
    const captured = captureTimesIn(lines.slice(heading.line, next - 1));
    // If all headings are under the same year, it may be only the year in which the file begins.
    const known = years.size > 1 ? (yearAbove.get(heading.line) ?? null) : null;
    return { ...date.start, weekday: date.weekday, captured, known };
  });
  const [groupYear = null] = years;
  const inferred = inferYears(hints, { fileYear: fileYear ?? groupYear, defaultYear });
  const yearOf = new Map(dated.map((heading, index) => [heading, inferred[index] ?? null]));
  const rest = hints.some((hint) => capturedYear(hint) !== null || isKnown(hint))
    ? 'neighbours'
    : fileYear !== null
      ? 'file'
      : groupYear !== null
        ? 'heading-above'
        : 'setting';
  const sources = new Map(dated.map((heading, index) => [heading, sourceOf(hints[index], rest)]));
  const all = kept.map((heading) => {
    const year = yearOf.get(heading) ?? null;
    return withYear(heading, { year, source: sources.get(heading) ?? rest });
  });
  return withoutFractions(all);
}

/**
 * Removes dates without a year after a word, as in `Report 2/3`, from the headings of a file whose
 * other dates have years, unless they fit into the order of its sessions. They are other numbers.
 */
function withoutFractions(headings: readonly FileHeading[]): FileHeading[] {
  const isDoubtful = ({ text, date, inferredYear }: FileHeading) =>
    inferredYear !== null && date.kind === 'day' && FRACTION.test(date.written) && WORD.test(text);
  const doubtful = headings.filter(isDoubtful);
  const sure = headings.filter((each) => each.date.kind === 'day' && each.inferredYear === null);
  if (doubtful.length === 0 || doubtful.length >= sure.length) return [...headings];
  const fitting = fittingSessions(headings, { isDoubtful, mayBeFirst: true });
  return headings.map((heading) =>
    isDoubtful(heading) && !fitting.has(heading)
      ? { ...heading, date: { kind: 'none' }, inferredYear: null }
      : heading,
  );
}

const FRACTION = /^\d{1,2}[/.-]\d{1,2}$/;
const WORD = /^\P{N}*\p{L}/u;

/**
 * Returns the headings without a year that are dates of sessions. They are on the level of most dates
 * with a year or, if the file has none, on the highest level that has hardly any other headings. On
 * another level they count if they are not inside a session, and like the others or surely dates. If
 * the file has a date of its own, a single heading is not enough. Date lines always count.
 */
function datesWithoutYear(
  headings: readonly FileHeading[],
  hasFileDate: boolean,
): ReadonlySet<FileHeading> {
  const level =
    commonLevel(headings.filter(({ date }) => date.kind === 'day')) ??
    [1, 2, 3, 4, 5, 6].find((each) => isLevelOfDates(each, { headings, hasFileDate }));
  const signs = new Set(
    headings.flatMap((each) =>
      each.level === level && opensSession(each) ? signOf(each.date) : [],
    ),
  );
  const dates = new Set<FileHeading>();
  let session: number | null = null;
  for (const heading of headings) {
    const isOnLevel = heading.isDateLine || heading.level === level;
    const isOutside: boolean = session === null || heading.level <= session;
    const isAlike =
      level !== undefined && (isSurelyDate(heading) || signs.has(signOf(heading.date)));
    const isDate = heading.date.kind === 'no-year' && (isOnLevel || (isOutside && isAlike));
    if (isDate) dates.add(heading);
    if (isDate || heading.date.kind === 'day') {
      session = isOnLevel || isOutside ? heading.level : session;
    } else if (session !== null && heading.level < session) session = null;
  }
  return dates;
}

/** Returns whether most headings of a level are dates, apart from a title and recurring topics. */
function isLevelOfDates(
  level: number,
  { headings, hasFileDate }: { headings: readonly FileHeading[]; hasFileDate: boolean },
): boolean {
  const all = headings.filter((heading) => heading.level === level);
  const ofLevel = all.filter(({ date }) => date.kind === 'no-year');
  const sure = ofLevel.filter(isSurelyDate).length;
  const isTitled = level === 1 && all[0] === headings[0] && all[0]?.date.kind === 'none';
  const others = all.length - ofLevel.length - (isTitled ? 1 : 0);
  const least = hasFileDate || (sure === 0 && level > 2) ? 2 : 1;
  if (ofLevel.length < least) return false;
  if (others * 2 <= ofLevel.length || others <= sure) return true;
  const texts = Map.groupBy(all, ({ text }) => text);
  const single = all.filter(
    ({ text, date }) => date.kind === 'none' && texts.get(text)?.length === 1,
  );
  const areDates = ofLevel.length > 1 && (sure > 0 || !areCounting(ofLevel));
  return areDates && (single.length - (isTitled ? 1 : 0)) * 2 <= ofLevel.length;
}

/** Returns whether the date can't be just a number: 3月11日, March 11, 3.11 周三, 3.11-3.18, but not 3.8/3.9. */
function isSurelyDate({ date }: FileHeading): boolean {
  if (date.kind !== 'no-year') return false;
  const isRange = date.end !== null && !/\d ?[/、,&+] ?\d+\D\d+$/.test(date.written);
  return date.weekday !== null || isRange || /\p{L}/u.test(date.written);
}

/** Returns whether numbers may be those of sections: 3.1, 3.2, 3.3. */
function areCounting(headings: readonly FileHeading[]): boolean {
  const starts = headings.flatMap(({ date }) => (date.kind === 'no-year' ? date.start : []));
  return [...Map.groupBy(starts, ({ month }) => month).values()].every(
    (days) => Math.max(...days.map(({ day }) => day)) <= days.length,
  );
}

/** Returns the nearest year in the headings above each date heading, by the line of the heading. */
function yearsAbove(
  headings: readonly FileHeading[],
  yearless: ReadonlySet<FileHeading>,
): ReadonlyMap<number, number> {
  const yearAbove = new Map<number, number>();
  const byLevel = new Map<number, number>();
  for (const heading of headings) {
    if (yearless.has(heading)) {
      const levels = [...byLevel.keys()].filter((each) => each < heading.level);
      const year = byLevel.get(Math.max(...levels));
      if (year !== undefined) yearAbove.set(heading.line, year);
      continue;
    }
    const year = heading.date.kind === 'none' ? writtenYear(heading.text) : null;
    if (year === null) continue;
    for (const level of [...byLevel.keys()]) if (level >= heading.level) byLevel.delete(level);
    byLevel.set(heading.level, year);
  }
  return yearAbove;
}

function dayHint(day: IsoDay): YearHint {
  const { year: known, ...monthDay } = dayParts(day);
  return { known, ...monthDay, weekday: null, captured: [] };
}

function isKnown({ known }: YearHint): boolean {
  return known !== null;
}

/** Returns what the year of a heading was inferred from; `rest` if it has no hint of its own. */
function sourceOf(hint: YearHint | undefined, rest: YearSource): YearSource {
  if (hint === undefined) return rest;
  if (isKnown(hint)) return 'heading-above';
  return capturedYear(hint) === null ? rest : 'screenshots';
}

function withYear(
  heading: FileHeading,
  { year, source }: { year: number | null; source: YearSource },
): FileHeading {
  const { date } = heading;
  if (date.kind !== 'no-year' || year === null) return heading;
  const days = daysInYear(year, date);
  if (days === null) return heading;
  const { form, written } = date;
  const label = withoutWeekday(date.label, days.start);
  const rest = { others: [], weekdayWrong: null, label, form, written };
  return {
    ...heading,
    inferredYear: year,
    yearSource: source,
    date: { kind: 'day', ...days, ...rest },
  };
}

/**
 * Removes the numeral that a label begins with if it is the weekday of the day, as in 3/11（三）. Any other
 * one numbers the meetings of a day.
 */
function withoutWeekday(label: string, day: IsoDay): string {
  const numeral = /^[(（]?([日一二三四五六])(?:[)）]|$)/.exec(label);
  const isWeekday = numeral?.[1] === '日一二三四五六'.charAt(weekdayOf(day));
  return numeral !== null && isWeekday ? trimLabel(label.slice(numeral[0].length)) : label;
}
