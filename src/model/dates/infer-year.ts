import { dayNumber, isoDay, type MonthDay, weekdayOf } from './calendar.ts';

/** A date heading, with what helps to infer its year. */
export type YearHint = MonthDay & {
  /** The weekday in the heading, 0 for Sunday. */
  weekday: number | null;
  /** Capture times of the session's screenshots. Each begins with `YYYY-MM-DD`. */
  captured: readonly string[];
  /** The year, if the heading has one. */
  known: number | null;
};

/**
 * Infers the year of each date heading that has none. Sources, in order of priority: capture times
 * of the screenshots in the session; neighbouring headings and the direction of the file; the year
 * in the file or folder name; the configured default year. The last two apply to the earliest
 * heading, and the others follow from it. A weekday in the heading can shift the result by up to
 * two years.
 * @param headings in file order
 * @returns null for a heading if no source applies, and for 29 February if the inferred year is not
 * a leap year
 */
export function inferYears(
  headings: readonly YearHint[],
  { fileYear, defaultYear }: { fileYear: number | null; defaultYear: number | null },
): (number | null)[] {
  const years: (number | null)[] = headings.map(
    (heading) => heading.known ?? capturedYear(heading),
  );
  const direction = directionOf(headings, years);
  if (!years.some((year) => year !== null)) {
    const base = fileYear ?? defaultYear;
    const earliest = direction === 'falling' ? headings.length - 1 : 0;
    const heading = headings[earliest];
    if (base === null || heading === undefined) return years;
    years[earliest] = matchWeekday(heading, base);
  }
  const opposite = direction && (direction === 'rising' ? 'falling' : 'rising');
  const fromAbove = chain(headings, years, direction);
  const fromBelow = chain(headings.toReversed(), years.toReversed(), opposite).toReversed();
  return headings.map((heading, index) => {
    const [above, below] = [fromAbove[index] ?? null, fromBelow[index] ?? null];
    const nearer = above && below && below.gap < above.gap ? below : (above ?? below);
    const year = years[index] ?? nearer?.year ?? null;
    return year !== null && isoDay(year, heading) !== null ? year : null;
  });
}

/** Whether the dates of a file rise or fall from top to bottom. */
type Direction = 'rising' | 'falling' | null;

/** How many days a date may run against the direction of its file, by mistake. */
const SLIP = 60;

const YEAR_DAYS = 365;

/** Returns the year in which most capture times are within a month of the day. */
export function capturedYear(heading: YearHint): number | null {
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

/** The year of a heading, inferred from the heading before it, `gap` days away. */
type ChainedYear = { year: number; gap: number };

function chain(
  headings: readonly YearHint[],
  years: readonly (number | null)[],
  direction: Direction,
): (ChainedYear | null)[] {
  let previous: { year: number; at: number } | null = null;
  const chained: (ChainedYear | null)[] = [];
  for (const [index, heading] of headings.entries()) {
    const year: number | null =
      years[index] ?? (previous && followingYear(heading, previous, direction));
    if (year === null) {
      chained.push(null);
      continue;
    }
    const at = positionInTime(heading, year);
    chained.push({ year, gap: previous === null ? 0 : Math.abs(at - previous.at) });
    previous = { year, at };
  }
  return chained;
}

function followingYear(
  heading: YearHint,
  previous: { year: number; at: number },
  direction: Direction,
): number {
  const earliest =
    direction === 'rising'
      ? previous.at - SLIP
      : direction === 'falling'
        ? previous.at + SLIP - YEAR_DAYS
        : previous.at - YEAR_DAYS / 2;
  const candidates = [previous.year - 1, previous.year, previous.year + 1];
  const year = candidates.find((each) => positionInTime(heading, each) >= earliest);
  return matchWeekday(heading, year ?? previous.year);
}

/** Returns a day number that is also defined for 29 February of a common year. */
function positionInTime({ month, day }: MonthDay, year: number): number {
  return dayNumber(`${year}-${String(month).padStart(2, '0')}-01`) + day;
}

/** Returns the nearest year, at most two away, in which the day is on the weekday that is named. */
function matchWeekday(heading: YearHint, year: number): number {
  if (heading.weekday === null) return year;
  const fits = (each: number) => {
    const day = isoDay(each, heading);
    return day !== null && weekdayOf(day) === heading.weekday;
  };
  return [0, -1, 1, -2, 2].map((shift) => year + shift).find(fits) ?? year;
}
