import { dayNumber, isoDay, type MonthDay, weekdayOf } from './calendar.ts';

/** A date heading, in file order. `known` is its year where it has one. */
export type YearHint = MonthDay & {
  /** The weekday it names, 0 for Sunday. */
  weekday: number | null;
  /** Capture times of the screenshots under it, `YYYY-MM-DD` first. */
  captured: readonly string[];
  known: number | null;
};

/**
 * The years of date headings that may lack one: from capture times, then from the neighbours and
 * the direction of the file, or from the year of the file's or folder's name, else the configured
 * one, for the earliest heading. A weekday corrects a year by up to two. Null where nothing tells,
 * and for a 29 February of no leap year.
 */
export function inferYears(
  headings: readonly YearHint[],
  { fileYear, defaultYear }: { fileYear: number | null; defaultYear: number | null },
): (number | null)[] {
  const years: (number | null)[] = headings.map(
    (heading) => heading.known ?? capturedYear(heading),
  );
  const direction = directionOf(headings, years);
  const base = fileYear ?? defaultYear;
  if (!years.some((year) => year !== null)) {
    if (base === null || headings.length === 0) return years;
    const earliest = direction === 'falling' ? headings.length - 1 : 0;
    const heading = headings[earliest];
    if (heading) years[earliest] = byWeekday(heading, base);
  }
  const forward = chain(headings, years, direction);
  const opposite = direction && (direction === 'rising' ? 'falling' : 'rising');
  const backward = chain(headings.toReversed(), years.toReversed(), opposite).toReversed();
  return headings.map((heading, index) => {
    const given = years[index] ?? null;
    const [before, behind] = [forward[index] ?? null, backward[index] ?? null];
    const nearer = before && behind && behind.gap < before.gap ? behind : (before ?? behind);
    const year = given ?? nearer?.year ?? null;
    return year !== null && isoDay(year, heading) !== null ? year : null;
  });
}

type Direction = 'rising' | 'falling' | null;

/** How many days a date may run against the direction of its file, as a slip does. */
const SLIP = 60;

const YEAR_DAYS = 365;

/** The year in which most captures are within a month of the day. */
function capturedYear(heading: YearHint): number | null {
  const votes = new Map<number, number>();
  for (const time of heading.captured) {
    const taken = Number(time.slice(0, 4));
    for (const year of [taken - 1, taken, taken + 1]) {
      const day = isoDay(year, heading);
      if (day === null || Math.abs(dayNumber(day) - dayNumber(time)) > 31) continue;
      votes.set(year, (votes.get(year) ?? 0) + 1);
    }
  }
  const [most] = [...votes].sort(([, a], [, b]) => b - a);
  return most?.[0] ?? null;
}

function directionOf(headings: readonly YearHint[], years: readonly (number | null)[]): Direction {
  let rise = 0;
  for (let index = 1; index < headings.length; index += 1) {
    const [a, b] = [headings[index - 1], headings[index]];
    const [yearA, yearB] = [years[index - 1] ?? null, years[index] ?? null];
    if (!a || !b) continue;
    const sameYear = yearA === null || yearB === null;
    const within = (b.month - a.month) * 32 + b.day - a.day;
    const isOverNewYear = sameYear && Math.abs(within) > 9 * 32;
    rise += Math.sign((sameYear ? 0 : yearB - yearA) * 400 + within) * (isOverNewYear ? -1 : 1);
  }
  return rise === 0 ? null : rise > 0 ? 'rising' : 'falling';
}

/** Each heading's year by the one before it; `gap` is the distance in days from that. */
function chain(
  headings: readonly YearHint[],
  years: readonly (number | null)[],
  direction: Direction,
): ({ year: number; gap: number } | null)[] {
  let previous: { year: number; at: number } | null = null;
  const chained: ({ year: number; gap: number } | null)[] = [];
  for (const [index, heading] of headings.entries()) {
    const given = years[index] ?? null;
    const year: number | null =
      given ?? (previous && followingYear(heading, previous.year, previous.at, direction));
    if (year === null) {
      chained.push(null);
      continue;
    }
    const at = placeOf(heading, year);
    chained.push({ year, gap: previous === null ? 0 : Math.abs(at - previous.at) });
    previous = { year, at };
  }
  return chained;
}

function followingYear(
  heading: YearHint,
  previousYear: number,
  previousAt: number,
  direction: Direction,
): number {
  const earliest =
    direction === 'rising'
      ? previousAt - SLIP
      : direction === 'falling'
        ? previousAt + SLIP - YEAR_DAYS
        : previousAt - YEAR_DAYS / 2;
  const candidates = [previousYear - 1, previousYear, previousYear + 1];
  const year = candidates.find((each) => placeOf(heading, each) >= earliest) ?? previousYear;
  return byWeekday(heading, year);
}

/** A place on the line of time that also 29 February has in every year. */
function placeOf({ month, day }: MonthDay, year: number): number {
  return dayNumber(`${year}-${String(month).padStart(2, '0')}-01`) + day;
}

/** The nearest year, of two before and behind, in which the day has the weekday that it names. */
function byWeekday(heading: YearHint, year: number): number {
  if (heading.weekday === null) return year;
  const fits = (each: number) => {
    const day = isoDay(each, heading);
    return day !== null && weekdayOf(day) === heading.weekday;
  };
  return [0, -1, 1, -2, 2].map((shift) => year + shift).find(fits) ?? year;
}
