import type { IsoDay } from '../types.ts';
import { areOfOneFile, dayNumber, isoDay } from './calendar.ts';
import { type DayDate, readHeadingDate } from './heading-date.ts';
import { normalizeText } from './normalized-text.ts';
import { trailingDate } from './trailing-date.ts';

/** A date with a year of two digits. Alone, 26/09/23 can be three days. */
export type ShortDate = {
  /** The three numbers in the order in which they are written. */
  numbers: readonly number[];
  written: string;
  /** The last day of a range without its year: 09.17 in 21.09.13-09.17. */
  end: string | null;
};

/**
 * Reads the dates with a year of two digits that a text begins or ends with: one, or the first and
 * the last day of a range. At the end, they need separators that versions don't have: 26/09/23, 26.09.23.
 */
export function shortDatesIn(text: string): ShortDate[] {
  const normalized = normalizeText(text);
  const dates = Array.from(normalized.text.matchAll(SHORT), (match): ShortDate => {
    const { a, b, c, aa, bb, cc, end } = match.groups ?? {};
    const written = normalized.original(match.index, match.index + match[0].length);
    return { numbers: [a ?? aa, b ?? bb, c ?? cc].map(Number), written, end: end ?? null };
  }).slice(0, 2);
  const days = dates.map(() => SOME_DAY);
  if (dates.length > 0 && dateAtStart(text, dates, days) !== null) return dates;
  const areSure = dates.every(({ written }) => SURE.test(written));
  return areSure && dates.length > 0 && dateAtEnd(text, dates, days) !== null ? dates : [];
}

/** Reads a text again in which the days take the places of the short dates. */
export function withFullDays(
  text: string,
  dates: readonly ShortDate[],
  days: readonly IsoDay[],
): DayDate | null {
  const date = dateAtStart(text, dates, days) ?? dateAtEnd(text, dates, days);
  return date && { ...date, form: '', written: dates[0]?.written ?? '' };
}

function dateAtStart(
  text: string,
  dates: readonly ShortDate[],
  days: readonly IsoDay[],
): DayDate | null {
  const date = readHeadingDate(filled(text, dates, days));
  return date.kind === 'day' ? date : null;
}

function dateAtEnd(
  text: string,
  dates: readonly ShortDate[],
  days: readonly IsoDay[],
): DayDate | null {
  const date = trailingDate(filled(text, dates, days));
  return date?.kind === 'day' ? { ...date, kind: 'day' } : null;
}

function filled(text: string, dates: readonly ShortDate[], days: readonly IsoDay[]): string {
  return dates.reduce((rest, { written, end }, index) => {
    const day = days[index]?.replaceAll('-', '/') ?? '';
    return rest.replace(written, end === null ? day : `${day}-${end.replace(/[.-]/, '/')}`);
  }, text);
}

const SOME_DAY = '2020-01-01';

const SHORT =
  /(?<![\d./a-z]|(?:^|\D)-)['’]?(?:(?<a>\d{1,2})(?<sign> ?[-/.] ?)(?<b>\d{1,2})\k<sign>(?<c>\d{1,2})|(?<aa>\d\d)(?<bb>\d\d)(?<cc>\d\d))(?:(?!\d|[./]\d|-\d)|(?=-\d{1,2}\k<sign>\d{1,2}\k<sign>\d{1,2}(?!\d))|(?: ?[-~至到] ?)(?<end>\d{1,2}\k<sign>\d{1,2})(?![\d./-]))/giu;

/** Three numbers that are hardly a version: with slashes, or each with two digits. */
const SURE = /^\d{1,2}(?:\/\d{1,2}){2}$|^\d\d([-.])\d\d\1\d\d$/;

/** The indices of year, month and day. */
const ORDERS = [
  [0, 1, 2],
  [2, 0, 1],
  [2, 1, 0],
] as const;

/** Returns the days that a date can mean in any order of year, month and day. */
export function possibleShortDays(date: ShortDate): IsoDay[] {
  const days = ORDERS.flatMap((order) => dayInOrder(date, order) ?? []);
  return [...new Set(days)].sort();
}

function dayInOrder(
  { numbers, written }: Pick<ShortDate, 'numbers' | 'written'>,
  [y, m, d]: readonly [number, number, number],
) {
  const [year = NaN, month = NaN, day = NaN] = [numbers[y], numbers[m], numbers[d]];
  // 3.2.1 is a section.
  const digits = written.match(/\d{6}/) ? 2 : written.match(/\d+/g)?.[y]?.length;
  return digits === 2 ? isoDay(2000 + year, { month, day }) : null;
}

/** The longest time between a single short date and the next session, in days. */
const LONGEST_GAP = 366;

/**
 * Returns the days that dates mean in the only order of year, month and day in which all of them are
 * days within a few years, and near the days that are `known`. Empty without such an order, or with several.
 * @param fits whether the days of one order are possible for another reason
 */
export function daysInOneOrder(
  dates: readonly ShortDate[],
  {
    known = [],
    fits = () => true,
  }: { known?: readonly IsoDay[]; fits?: (days: IsoDay[]) => boolean } = {},
): IsoDay[] {
  const [first = [], ...others] = ORDERS.map((order) =>
    dates.flatMap((date) =>
      // A range whose end has no year begins with its year.
      date.end === null || order[0] === 0 ? (dayInOrder(date, order) ?? []) : [],
    ),
  ).filter((days) => {
    const areNear = days.every((day) => known.length === 0 || isNear(day, known));
    const isOneFile = areOfOneFile([...days, ...known]);
    return days.length === dates.length && isOneFile && areNear && fits(days);
  });
  return others.length === 0 ? first : [];
}

function isNear(day: IsoDay, known: readonly IsoDay[]): boolean {
  const numbers = known.map(dayNumber);
  const at = dayNumber(day);
  return at >= Math.min(...numbers) - LONGEST_GAP && at <= Math.max(...numbers) + LONGEST_GAP;
}
