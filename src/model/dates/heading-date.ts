import type { IsoDay } from '../types.ts';
import { type MonthDay, weekdayOf } from './calendar.ts';
import { type FoundDate, findDate } from './locate-date.ts';
import { trimLabel, unwrapLabel } from './label.ts';
import { openingWordAt } from './date-prefix.ts';
import {
  type DayOrder,
  type Days,
  isLikelyYear,
  monthDays,
  orderOf,
  possibleDays,
} from './resolve-date.ts';
import { weekdayName } from './weekday.ts';

/**
 * What a heading says of a date. `label` is its free text: what stands behind the date, weekday
 * and time, and the meeting words and number before. `written` is the date as it stands there, and
 * `form` names its row in the table of forms.
 * - `day`: `end` is the last day of a range, `others` are further days of a list. `weekdayWrong`
 *   is there where the heading names another weekday than the calendar does.
 * - `no-year`: `weekday` is the written one, 0 for Sunday.
 * - `ambiguous`: nothing tells which of the readings is meant.
 * - `invalid`: a date in form and place that the calendar does not have.
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

/**
 * Reads the date of a heading's plain text. It stands at the start, or after numbering, brackets,
 * a weekday, an emoji or meeting words; a date elsewhere is part of a sentence. The day counts as
 * it is written: no time zone moves it and nothing rolls it over. With `isBare`, numbers without a
 * year are a date whatever stands beside them.
 */
export function readHeadingDate(
  text: string,
  { order, isBare = false }: { order: DayOrder; isBare?: boolean },
): HeadingDate {
  const found = findDate(text);
  if (found === null) return { kind: 'none' };
  const written = found.folded.original(found.first.from, found.to);
  return found.first.year === null
    ? withoutYear(found, { written, order, isBare })
    : withYear(found, { written, order });
}

type Context = { written: string; order: DayOrder };

function withYear(found: FoundDate, { written, order }: Context): HeadingDate {
  const dates = [found.first, ...found.further];
  if (dates.some(({ year }) => !isLikelyYear(year ?? 0))) return { kind: 'none' };
  // A range like 3/11/2020 - 17/11/2020 tells its own order.
  const settled = order ?? dates.map(orderOf).find((each) => each !== null) ?? null;
  const possible = dates.map((date) => possibleDays(date, settled));
  if (possible.some(({ length }) => length === 0)) return { kind: 'invalid', written };
  const label = labelOf(found);
  const open = possible.find(({ length }) => length > 1);
  if (open !== undefined) {
    return { kind: 'ambiguous', readings: open.map(({ start }) => start), label, written };
  }
  const [first, ...further] = possible.flat();
  const days = first && joinDays(first, further, found.isRange);
  if (!days) return { kind: 'invalid', written };
  const weekdayWrong = wrongWeekday(found, days.start);
  return { kind: 'day', ...days, label, weekdayWrong, form: found.first.form.form, written };
}

function joinDays(
  first: Days,
  further: readonly Days[],
  isRange: boolean,
): (Days & { others: IsoDay[] }) | null {
  const others = further.map(({ start }) => start);
  const end = isRange ? (others[0] ?? null) : first.end;
  if (end !== null && end < first.start) return null;
  return {
    start: first.start,
    end: end === first.start ? null : end,
    others: isRange ? [] : others.filter((day) => day !== first.start),
  };
}

function withoutYear(
  found: FoundDate,
  { written, order, isBare }: Context & { isBare: boolean },
): HeadingDate {
  const { form } = found.first;
  const label = labelOf(found);
  if (!isBare && !isBesideEnough(found)) return { kind: 'none' };
  const span = monthDays(found.first, order);
  if (span === null) {
    // 13月1日 can be meant for nothing else; 3.45 can.
    const isNamed = form.beside === undefined || form.beside === 'sign';
    return isNamed ? { kind: 'invalid', written } : { kind: 'none' };
  }
  const weekday = weekdayIn(found)?.weekday ?? null;
  return { kind: 'no-year', ...span, label, weekday, form: form.form, written };
}

/** Whether what stands beside the date is enough for its form: 3.11 may well be a section number. */
function isBesideEnough(found: FoundDate): boolean {
  const { first, before, hasTime, textFrom, folded } = found;
  const { beside = 'anything' } = first.form;
  const { text } = folded;
  if (beside === 'anything' || hasTime || weekdayIn(found) !== null) return true;
  if (before.some(({ kind }) => kind === 'meeting' || kind === 'date')) return true;
  const textStart = text.slice(textFrom).search(/[^ )\]([]/);
  const rest = textStart < 0 ? text.length : textFrom + textStart;
  if (openingWordAt(text, rest)?.kind === 'meeting') return true;
  if (beside === 'meeting') return false;
  if (trimLabel(folded.original(textFrom)) === '') return true;
  return beside === 'sign' && /^ ?[:,|·;([-]|^ ?\p{Script=Han}/u.test(text.slice(textFrom));
}

function labelOf({ folded, before, textFrom }: FoundDate): string {
  const words = before.filter(({ kind }) => /^(?:meeting|notes|number)$/.test(kind));
  const [first, last] = [words.at(0), words.at(-1)];
  const opening = first && last ? folded.original(first.from, last.to) : '';
  const wordsBefore = opening.replace(/[()（）[\]【】「」]/g, ' ').replace(/\s+/g, ' ');
  const behind = trimLabel(folded.original(textFrom));
  return wordsBefore === '' ? unwrapLabel(behind) : [wordsBefore, behind].filter(Boolean).join(' ');
}

function weekdayIn({
  before,
  weekday,
}: FoundDate): { weekday: number; from: number; to: number } | null {
  if (weekday !== null) return weekday;
  const piece = before.findLast(({ kind }) => kind === 'weekday');
  return piece && piece.weekday !== null ? { ...piece, weekday: piece.weekday } : null;
}

function wrongWeekday(found: FoundDate, day: IsoDay): { written: string; actual: string } | null {
  const named = weekdayIn(found);
  const actual = weekdayOf(day);
  if (named === null || named.weekday === actual) return null;
  const written = found.folded.original(named.from, named.to);
  return { written, actual: weekdayName(actual, written) };
}
