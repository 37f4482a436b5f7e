import {
  daysInOneOrder,
  type ShortDate,
  shortDatesIn,
  withFullDays,
} from '../../dates/short-date.ts';
import type { IsoDay } from '../../types.ts';
import { type FileHeading, opensSession } from '../file-headings.ts';

/**
 * Reads headings with a year of two digits, as `12/9/24`, `240311` and `Meeting - 26/09/23`. A single
 * one has three readings. Several on a level, at least half of its undated headings, are read in the
 * one order of year, month and day in which all of them are days within a few years. On a level with
 * other dates, one is enough if only one reading is near them. If two orders fit, those with their
 * weekdays are read, or else none of them.
 */
export function shortYears(headings: readonly FileHeading[]): FileHeading[] {
  const read = new Map<FileHeading, FileHeading>();
  for (const ofLevel of Map.groupBy(headings, ({ level }) => level).values()) {
    const undated = ofLevel.filter(({ date }) => date.kind === 'none');
    const known = ofLevel
      .filter(opensSession)
      .flatMap(({ date }) => (date.kind === 'day' ? date.start : []));
    const short = undated.flatMap((heading): ShortHeading[] => {
      const dates = MAYBE_SHORT.test(heading.text) ? shortDatesIn(heading.text) : [];
      return dates.length === 0 ? [] : [{ heading, dates }];
    });
    if (areSections(short)) continue;
    const isEnough = known.length > 0 || (short.length > 1 && short.length * 2 >= undated.length);
    if (short.length === 0 || !isEnough) continue;
    const together = daysOf(short, known);
    const isEach = together.length === 0 && known.length > 0;
    const apart = isEach ? short.flatMap((each) => daysOf([each], known)) : together;
    const dated = short.length > 1 ? apart : apart.filter(([{ text }]) => !SIX_DIGITS.test(text));
    for (const [heading, date] of dated) read.set(heading, { ...heading, date });
  }
  return headings.map((heading) => read.get(heading) ?? heading);
}

type ShortHeading = { heading: FileHeading; dates: ShortDate[] };

/** Returns whether the last numbers only count, as 2.1.10, 2.1.11, 2.1.12 do. */
function areSections(short: readonly ShortHeading[]): boolean {
  const all = short.flatMap(({ dates }) => dates.map(({ numbers }) => numbers));
  return (
    all.length > 2 &&
    all.slice(1).every(([a, b, c = 0], index) => {
      const [lastA, lastB, lastC = 0] = all[index] ?? [];
      return a === lastA && b === lastB && c === lastC + 1;
    })
  );
}

/** A single one may be any number. */
const SIX_DIGITS = /(?<![\d./-])\d{6}(?!\d)/;

/** A quick check. */
const MAYBE_SHORT =
  /[\d０-９]{1,2}\s?[-/.．／－–]\s?[\d０-９]{1,2}\s?[-/.．／－–]\s?[\d０-９]|[\d０-９]{6}/;

/** Returns the dates of headings that are read in one order. */
function daysOf(short: readonly ShortHeading[], known: readonly IsoDay[]) {
  const all = short.flatMap(({ dates }) => dates);
  const fits = (days: IsoDay[]) => fitWeekdays(short, days);
  const days = daysInOneOrder(all, { known });
  return datesOf(short, days.length > 0 ? days : daysInOneOrder(all, { known, fits }));
}

/** Returns the date of each heading; empty without days. */
function datesOf(short: readonly ShortHeading[], days: readonly IsoDay[]) {
  let used = 0;
  if (days.length === 0) return [];
  return short.flatMap(({ heading, dates }) => {
    const own = days.slice(used, used + dates.length);
    used += dates.length;
    const date = withFullDays(heading.text, dates, own);
    return date === null ? [] : [[heading, date] as const];
  });
}

/** Returns whether all weekdays in headings are those of the days, and there are some. */
function fitWeekdays(short: readonly ShortHeading[], days: readonly IsoDay[]): boolean {
  const dates = datesOf(short, days);
  return dates.every(([{ text }, date]) => date.weekdayWrong === null && HAS_LETTER.test(text));
}

const HAS_LETTER = /\p{L}/u;
