import type { IsoDay } from '../types.ts';
import { type MonthDay, weekdayOf } from './calendar.ts';
import { isMeetingAt } from './date-prefix.ts';
import { trimLabel, unwrapLabel } from './label.ts';
import { type LocatedDate, locateDate } from './locate-date.ts';
import { endOfMatch } from './normalized-text.ts';
import {
  type DayOrder,
  type DayRange,
  isLikelyYear,
  monthDays,
  orderByWeekday,
  orderOf,
  possibleDays,
} from './resolve-date.ts';
import { weekdayName } from './weekday.ts';

/**
 * The date of a heading. `written` is the date as the heading has it, and `form` is the name of its
 * row in the table of forms. `label` is the rest of the heading: words about meetings before the
 * date, and everything after the date, its weekday and its time.
 * - `day`: `end` is the last day of a range, `others` are the further days of a list. `weekdayWrong`
 *   is set if the heading names another weekday than the calendar.
 * - `no-year`: `weekday` is the weekday that the heading names, 0 for Sunday.
 * - `ambiguous`: it isn't known which of the `readings` is meant.
 * - `invalid`: a date that does not exist in the calendar.
 */
export type HeadingDate =
  | {
      kind: 'day';
      start: IsoDay;
      end: IsoDay | null;
      others: IsoDay[];
      label: string;
      weekdayWrong: { written: string; actual: string } | null;
      form: string;
      written: string;
    }
  | {
      kind: 'no-year';
      start: MonthDay;
      end: MonthDay | null;
      label: string;
      weekday: number | null;
      form: string;
      written: string;
    }
  | { kind: 'ambiguous'; readings: IsoDay[]; label: string; written: string }
  | { kind: 'invalid'; written: string }
  | { kind: 'none' };

/** A date that is a day, or the first day of a range. */
export type DayDate = HeadingDate & { kind: 'day' };

type Options = {
  /** The order of day and month in the file's other dates. */
  order?: DayOrder;
  /** Whether numbers without a year are a date no matter what is next to them. */
  acceptsNumbers?: boolean;
  /** Whether a week counts: 2020年第12周, 2020-W12. */
  acceptsWeeks?: boolean;
  /** Whether a year that names no era counts as one: 109年3月12日. */
  acceptsEras?: boolean;
};

/**
 * Reads the date at the beginning of a heading's plain text, after nothing but numbering, brackets,
 * a weekday, an emoji or words about meetings. A date elsewhere is part of a sentence. The day is
 * the written one: time zones don't move it, and 30 February does not become 1 March.
 */
export function readHeadingDate(
  text: string,
  { order = null, acceptsNumbers = false, acceptsWeeks = false, acceptsEras = false }: Options = {},
): HeadingDate {
  const located = locateDate(text);
  if (located === null) return { kind: 'none' };
  const [first] = located.dates;
  if (first.form.beside === 'weeks' && !acceptsWeeks) return { kind: 'none' };
  if (first.form.beside === 'eras' && !acceptsEras) return { kind: 'none' };
  const written = located.normalized.original(first.from, located.to);
  if (first.year !== null) return readWithYear(located, { written, order });
  if (!acceptsNumbers && !isDateInContext(located)) return { kind: 'none' };
  return readWithoutYear(located, { written, order });
}

type Context = { written: string; order: DayOrder };

function readWithYear(located: LocatedDate, { written, order }: Context): HeadingDate {
  const { dates, isRange } = located;
  if (dates.some(({ year }) => !isLikelyYear(year ?? 0))) return { kind: 'none' };
  // A range such as 3/11/2020 - 17/11/2020 shows its own order.
  const knownOrder =
    order ?? dates.map(orderOf).find((each) => each !== null) ?? orderByWeekday(located);
  const possible = dates.map((date) => possibleDays(date, knownOrder));
  if (possible.some(({ length }) => length === 0)) return { kind: 'invalid', written };
  const label = labelOf(located);
  const open = possible.find(({ length }) => length > 1);
  if (open !== undefined) {
    return { kind: 'ambiguous', readings: open.map(({ start }) => start), label, written };
  }
  const [first, ...further] = possible.flat();
  const days = first && joinDays(first, further, isRange);
  if (!days) return { kind: 'invalid', written };
  const weekdayWrong = wrongWeekday(located, days.start);
  return { kind: 'day', ...days, label, weekdayWrong, form: dates[0].form.name, written };
}

/** Joins the days of a range or a list. Returns null for a range that ends before it begins. */
function joinDays(
  first: DayRange,
  further: readonly DayRange[],
  isRange: boolean,
): (DayRange & { others: IsoDay[] }) | null {
  const others = further.map(({ start }) => start).filter((day) => day !== first.start);
  if (!isRange) return { ...first, others };
  const [end = null] = others;
  return end !== null && end < first.start ? null : { ...first, end, others: [] };
}

function readWithoutYear(located: LocatedDate, { written, order }: Context): HeadingDate {
  const [first] = located.dates;
  const { name, beside } = first.form;
  const days = monthDays(first, order);
  if (days === null) {
    // 13月1日 is a wrong date. 3.45 may be any number.
    const isWrongDate = beside === undefined || beside === 'sign';
    return isWrongDate ? { kind: 'invalid', written } : { kind: 'none' };
  }
  const weekday = located.weekday?.weekday ?? null;
  return { kind: 'no-year', ...days, label: labelOf(located), weekday, form: name, written };
}

/** Returns whether what surrounds a date is enough for its form: 3.11 may be a section number. */
function isDateInContext({
  dates,
  prefix,
  weekday,
  hasTime,
  labelFrom,
  normalized,
}: LocatedDate): boolean {
  const { beside = 'anything' } = dates[0].form;
  if (beside === 'anything' || hasTime || weekday !== null) return true;
  if (prefix.some(({ kind }) => kind === 'meeting' || kind === 'date')) return true;
  const { text } = normalized;
  // 3/11（三） is a date with its weekday, or the third meeting of that day.
  const from = endOfMatch(/ ?\([日一二三四五六]\)/y, text, labelFrom) ?? labelFrom;
  const wordStart = text.slice(from).search(/[^ )\]([]/);
  const wordAt = wordStart < 0 ? text.length : from + wordStart;
  if (isMeetingAt(text, wordAt)) return true;
  if (beside === 'meeting') return false;
  if (trimLabel(normalized.original(from)) === '') return true;
  return beside === 'sign' && /^ ?[:,|·;([-]|^ ?\p{Script=Han}/u.test(text.slice(labelFrom));
}

function labelOf({ normalized, prefix, labelFrom }: LocatedDate): string {
  const words = prefix.filter(({ kind }) => /^(?:meeting|notes|number)$/.test(kind));
  const [first, last] = [words.at(0), words.at(-1)];
  const written = first && last ? normalized.original(first.from, last.to) : '';
  const before = written.replace(/[()（）[\]【】「」]/g, ' ').replace(/\s+/g, ' ');
  const after = trimLabel(normalized.original(labelFrom)).replace(/^的(?=\p{Script=Han})/u, '');
  return before === '' ? unwrapLabel(after) : [before, after].filter(Boolean).join(' ');
}

function wrongWeekday(
  { weekday, normalized }: LocatedDate,
  day: IsoDay,
): { written: string; actual: string } | null {
  const actual = weekdayOf(day);
  if (weekday === null || weekday.weekday === actual) return null;
  const written = normalized.original(weekday.from, weekday.to);
  return { written, actual: weekdayName(actual, written) };
}
