import type { IsoDay } from '../types.ts';
import { isDay, isMonthDay, isoDay, weekdayOf } from './calendar.ts';
import { type LocatedDate, locateDate } from './locate-date.ts';
import { normalizeText } from './normalized-text.ts';
import { type MonthDayRange, type WrittenDate, writtenDateAt } from './written-date.ts';

/** Whether 3/4/2020 is 3 April or 4 March. Null if it isn't known. */
export type DayOrder = 'day-first' | 'month-first' | null;

/** A day or, with an `end`, a range of days. */
export type DayRange = { start: IsoDay; end: IsoDay | null };

/**
 * Returns the days that a written date with a year can mean: none if no such day exists, two if
 * both orders of day and month are possible and `order` is null.
 */
export function possibleDays(date: WrittenDate, order: DayOrder): DayRange[] {
  const monthFirst = daysInYear(date.year, date.monthFirst, date);
  const dayFirst = date.dayFirst && daysInYear(date.year, date.dayFirst, date);
  if (monthFirst === null || dayFirst === null) {
    const only = monthFirst ?? dayFirst;
    return only === null ? [] : [only];
  }
  if (order !== null) return [order === 'day-first' ? dayFirst : monthFirst];
  if (monthFirst.start === dayFirst.start) return [monthFirst];
  return [monthFirst, dayFirst].sort((a, b) => (a.start < b.start ? -1 : 1));
}

/**
 * Returns the days of a date without a year, or null if they exist in no year. If the order is not
 * known, the month comes first unless only the other reading is possible: 22.05.
 */
export function monthDays(date: WrittenDate, order: DayOrder): MonthDayRange | null {
  const { monthFirst, dayFirst } = date;
  const readings =
    order === null
      ? [monthFirst, dayFirst]
      : [(order === 'day-first' ? dayFirst : null) ?? monthFirst];
  const isPossible = ({ start, end }: MonthDayRange) =>
    isMonthDay(start) && (end === null || isMonthDay(end));
  return readings.find((range) => range !== null && isPossible(range)) ?? null;
}

/**
 * Infers whether dates without a year are written as 22.05 or as 5.22, from those that have only one
 * reading. Returns null if none has, or if they disagree.
 */
export function inferOrderWithoutYear(written: readonly string[]): DayOrder {
  const orders = new Set<DayOrder>();
  for (const text of written) {
    const date = /^\d/.test(text) ? writtenDateAt(normalizeText(text).text, 0) : null;
    if (date === null || date.year !== null || date.dayFirst === null) continue;
    const [monthFirst, dayFirst] = [
      isMonthDay(date.monthFirst.start),
      isMonthDay(date.dayFirst.start),
    ];
    if (monthFirst !== dayFirst) orders.add(dayFirst ? 'day-first' : 'month-first');
  }
  return onlyOne(orders);
}

/** Returns whether notes can be of the year, or the year is a typing error for one that can. */
export function isLikelyYear(year: number): boolean {
  return year < 100 || (year >= 1900 && year < 2200);
}

/**
 * Infers whether a file writes 17/4/2021 or 4/17/2021 from those dates in its headings that have
 * only one reading, or else from the weekdays in the headings. Returns null if no date
 * does, or if they disagree.
 */
export function inferDayOrder(headings: readonly string[]): DayOrder {
  // Locating a date is slow, and most headings have no date that ends with its year.
  const located = headings.flatMap((heading) =>
    ENDS_WITH_YEAR.test(heading) ? (locateDate(heading) ?? []) : [],
  );
  const orders = new Set(
    located.flatMap(({ dates }) => dates.flatMap((date) => orderOf(date) ?? [])),
  );
  if (orders.size > 0) return onlyOne(orders);
  const byWeekday = Map.groupBy(
    located.flatMap((each) => orderByWeekday(each) ?? []),
    (order) => order,
  );
  // One weekday may be a typing error.
  const [most, other] = [...byWeekday].sort(([, a], [, b]) => b.length - a.length);
  return most && most[1].length > 2 * (other?.[1].length ?? 0) ? most[0] : null;
}

function onlyOne(orders: ReadonlySet<DayOrder>): DayOrder {
  const [order = null] = orders;
  return orders.size === 1 ? order : null;
}

/** Returns the order in which a single date with a weekday is on that weekday. */
export function orderByWeekday({ dates: [date], weekday }: LocatedDate): DayOrder {
  if (weekday === null || date.dayFirst === null || date.year === null) return null;
  const isOn = ({ start }: MonthDayRange) => {
    const day = isoDay(date.year ?? 0, start);
    return day !== null && weekdayOf(day) === weekday.weekday;
  };
  const [monthFirst, dayFirst] = [isOn(date.monthFirst), isOn(date.dayFirst)];
  if (monthFirst === dayFirst) return null;
  return dayFirst ? 'day-first' : 'month-first';
}

const ENDS_WITH_YEAR = /[-/.\uff0f\uff0d\uff0e\u2010-\u2015] ?[\d\uff10-\uff19]{4}/;

/** Infers the same as {@link inferDayOrder}, from dates anywhere in the texts. */
export function inferDayOrderWithin(texts: readonly string[]): DayOrder {
  return inferDayOrder(
    texts.flatMap((text) => Array.from(text.matchAll(NUMBERS), ([numbers]) => numbers)),
  );
}

const NUMBERS = /(?<![\d./-])\d{1,2} ?[-/.] ?\d{1,2} ?[-/.] ?\d{4}(?!\d)/g;

/** Returns the order of day and month in a date that has only one reading. */
export function orderOf(date: WrittenDate): DayOrder {
  if (date.year === null || date.dayFirst === null) return null;
  const { month, day } = date.monthFirst.start;
  const [monthFirst, dayFirst] = [isDay(date.year, month, day), isDay(date.year, day, month)];
  if (monthFirst === dayFirst) return null;
  return dayFirst ? 'day-first' : 'month-first';
}

/**
 * Adds a year to a day or a range: that of the first day, or of the last one if `isYearOfEnd`. A
 * range over New Year lasts less than half a year.
 * @returns null if a day does not exist, or if the range ends before it begins
 */
export function daysInYear(
  year: number | null,
  { start, end }: MonthDayRange,
  { isYearOfEnd = false } = {},
): DayRange | null {
  if (year === null) return null;
  const isOverNewYear = end !== null && start.month - end.month > 6;
  const startYear = isOverNewYear && isYearOfEnd ? year - 1 : year;
  const startDay = isoDay(startYear, start);
  if (startDay === null) return null;
  if (end === null) return { start: startDay, end: null };
  const endDay = isoDay(startYear + (isOverNewYear ? 1 : 0), end);
  if (endDay === null || endDay < startDay) return null;
  return { start: startDay, end: endDay === startDay ? null : endDay };
}
