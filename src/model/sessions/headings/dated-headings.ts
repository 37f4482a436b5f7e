import { dayNumber, isoDay } from '../../dates/calendar.ts';
import { dateFieldValue } from '../../dates/date-field.ts';
import { type HeadingDate, readHeadingDate } from '../../dates/heading-date.ts';
import { type DayOrder, inferDayOrder, inferOrderWithoutYear } from '../../dates/resolve-date.ts';
import { type FileHeading, opensSession } from '../file-headings.ts';

/** Reads the dates at the beginning of headings, in the order of day and month of the whole file. */
export function datedHeadings(headings: readonly FileHeading[]): FileHeading[] {
  const order = inferDayOrder(headings.map(({ text }) => text));
  const isNumbered = headings.some(({ text }) => NUMBERED_MONTH.test(text));
  const dated = headings.map((heading): FileHeading => {
    if (isNumbered && DAY_WITH_DOT.test(heading.text))
      return { ...heading, date: { kind: 'none' } };
    return { ...heading, date: readHeadingDate(heading.text, { order }) };
  });
  return withoutFields(order === null ? inOneOrder(dated) : dated);
}

/** An English month after its number in a list: in `1. March 2020`, 1 is not the day. */
const NUMBERED_MONTH =
  /^\d{1,2}\. (?:january|february|march|may|june|july|october|december)(?!\p{L})/iu;
const DAY_WITH_DOT = /^\d{1,2}\. \p{L}/u;

/**
 * Reads the dates without a year again, if one of them shows that the day comes first, as 22.05 does,
 * or if their weekdays fit only then.
 */
function inOneOrder(headings: FileHeading[]): FileHeading[] {
  const yearless = headings.flatMap(({ date }) => (date.kind === 'no-year' ? date.written : []));
  const order = inferOrderWithoutYear(yearless) ?? orderByWeekdays(headings);
  if (order !== 'day-first') return headings;
  return headings.map((heading) =>
    heading.date.kind === 'no-year'
      ? { ...heading, date: readHeadingDate(heading.text, { order }) }
      : heading,
  );
}

/** Compares the days between neighbours with their weekdays, which no year is needed for. */
function orderByWeekdays(headings: readonly FileHeading[]): DayOrder {
  const named = headings.filter(({ date }) => date.kind === 'no-year' && date.weekday !== null);
  const [monthFirst, dayFirst] = (['month-first', 'day-first'] as const).map((order) => {
    const days = named.flatMap(({ text }) => {
      const date = readHeadingDate(text, { order });
      const day = date.kind === 'no-year' ? isoDay(COMMON_YEAR, date.start) : null;
      return date.kind === 'no-year' && day !== null
        ? { number: dayNumber(day), weekday: date.weekday ?? 0 }
        : [];
    });
    return days.filter((day, index) => {
      const last = days[index - 1];
      const apart = last && day.number - last.number - (day.weekday - last.weekday);
      return apart !== undefined && apart % 7 === 0;
    }).length;
  });
  return (dayFirst ?? 0) > 2 * (monthFirst ?? 0) ? 'day-first' : null;
}

/** A year that is not a leap year. */
const COMMON_YEAR = 2019;

/**
 * Removes the dates of headings that are only a field of their meeting, as `### 时间：2020/3/11` between
 * `### 地点` and `### 议题`.
 */
function withoutFields(headings: FileHeading[]): FileHeading[] {
  const dated = headings.filter(opensSession);
  if (!dated.every(({ text }) => dateFieldValue(text) !== null)) return headings;
  const families = familiesOf(headings).filter((family) => family.dated > 0);
  const areSingle = families.every((family) => family.dated === 1);
  if (!areSingle || !families.some(({ all }) => all > 1)) return headings;
  return headings.map((heading) =>
    opensSession(heading) ? { ...heading, date: { kind: 'none' } } : heading,
  );
}

/** The number of headings of one level under one parent, and of those that have a date. */
type Family = { all: number; dated: number };

function familiesOf(headings: readonly FileHeading[]): Family[] {
  const families: Family[] = [];
  const open = new Map<number, Family>();
  for (const heading of headings) {
    for (const level of open.keys()) if (level > heading.level) open.delete(level);
    let family = open.get(heading.level);
    if (family === undefined) {
      family = { all: 0, dated: 0 };
      families.push(family);
      open.set(heading.level, family);
    }
    family.all += 1;
    if (opensSession(heading)) family.dated += 1;
  }
  return families;
}

/**
 * Reads dates without a year that are followed by words, as in `0422 补充实验`, `4/22 demo` and
 * `May 17 with guests`, on a level of mostly dates. Numbers count if other dates there that have no
 * year have the same sign. 1/2 is a fraction all the same.
 */
export function numbersAmongDates(headings: readonly FileHeading[]): FileHeading[] {
  const signs = new Map<number, Set<string>>();
  for (const [level, ofLevel] of Map.groupBy(headings, (heading) => heading.level)) {
    const dated = ofLevel.filter(opensSession);
    if (dated.length < 2 || dated.length * 2 < ofLevel.length) continue;
    const yearless = dated.filter(({ date }) => date.kind === 'no-year');
    signs.set(level, new Set(yearless.map(({ date }) => signOf(date))));
  }
  return headings.map((heading) => {
    const ofLevel = signs.get(heading.level);
    if (heading.date.kind !== 'none' || ofLevel === undefined) return heading;
    const date = readHeadingDate(heading.text, { acceptsNumbers: true });
    if (date.kind !== 'no-year' || date.form === '1/2') return heading;
    const isLikeOthers = ofLevel.has(signOf(date)) || /\p{L}/u.test(date.written);
    return isLikeOthers ? { ...heading, date } : heading;
  });
}

/** Returns the sign between the numbers of a date, or an empty string. */
export function signOf(date: HeadingDate): string {
  return 'written' in date ? (/\d\s*([^\d\s])\s*\d/u.exec(date.written)?.[1] ?? '') : '';
}
