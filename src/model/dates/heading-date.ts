import type { IsoDay } from '../types.ts';
import { weekdayOf } from './calendar.ts';
import { readDateAt, type WrittenDate } from './date-at.ts';
import { isDatePrefix } from './date-prefix.ts';
import type { DayOrder } from './day-order.ts';
import { foldText } from './fold-text.ts';
import { leadingWeekday } from './weekday.ts';

/** What the text of a heading says of a date. */
export type HeadingDate =
  | {
      kind: 'day';
      start: IsoDay;
      /** Last day of a range. */
      end: IsoDay | null;
      /** Free text behind the date. */
      label: string;
      weekdayWrong: { written: string; actual: string } | null;
    }
  /** `written` has the form of a date, but there is no such day. */
  | { kind: 'invalid'; written: string }
  /** Day and month may be either way round. */
  | { kind: 'ambiguous'; written: string; readings: IsoDay[] }
  | { kind: 'none' };

/**
 * Reads the date at the start of a heading, or after numbering, brackets, a weekday or words about
 * meetings. A date inside a sentence, a version, an address or a name is none. The day as written
 * counts: no time zone moves it. `order` is that of days and months in the file's other dates.
 */
export function readHeadingDate(text: string, { order }: { order: DayOrder }): HeadingDate {
  const folded = foldText(text);
  const first = readDateAt(folded, 0, order);
  if (first === null || !isDatePrefix(folded.slice(0, first.from))) return { kind: 'none' };
  const range = lastDay(folded, first, order);
  const written = text.slice(first.from, (range ?? first).to);
  if (!endsWell(folded, (range ?? first).to)) return { kind: 'none' };
  const readings = first.readings.filter((day) => day !== null);
  if (first.outOfRange) return { kind: 'none' };
  const [start] = readings;
  if (start === undefined) return { kind: 'invalid', written };
  if (readings.length > 1) return { kind: 'ambiguous', written, readings };
  if (range !== null && (range.end === null || range.end <= start))
    return { kind: 'invalid', written };

  const rest = folded.slice((range ?? first).to);
  const behind = leadingWeekday(rest);
  const weekday = behind ?? weekdayBefore(folded.slice(0, first.from));
  return {
    kind: 'day',
    start,
    end: range?.end ?? null,
    label: cleanLabel(text.slice((range ?? first).to + (behind?.end ?? 0))),
    weekdayWrong:
      weekday === null || range !== null || weekday.weekday === weekdayOf(start)
        ? null
        : { written: weekday.written, actual: weekdayName(start, weekday.written) },
  };
}

/** The end of a range that goes on behind its first day; `end` is null where it is no day. */
function lastDay(
  text: string,
  { to, year, month }: WrittenDate,
  order: DayOrder,
): { to: number; end: IsoDay | null } | null {
  const sign = /^ ?(?:[-–—~]+|至|到|to(?= )) ?/iu.exec(text.slice(to));
  if (sign === null) return null;
  const from = to + sign[0].length;
  const full = readDateAt(text, from, order);
  if (full?.from === from) return { to: full.to, end: full.readings[0] ?? null };
  const rest = text.slice(from);
  const match =
    /^(?:(?<month>\d{1,2}) ?[/.月-] ?)?(?<day>\d{1,2})(?: ?[日号])?(?![\d:/.]| ?[apAP]\.?[mM])/u.exec(
      rest,
    );
  if (match?.groups === undefined) return null;
  // 2020-03-11-18 may be anything.
  if (match.groups['month'] === undefined && /-\d{1,2}$/.test(text.slice(0, to))) return null;
  const [lastMonth, day] = [Number(match.groups['month'] ?? month), Number(match.groups['day'])];
  const end = readDateAt(`${year}/${lastMonth}/${day}`, 0, order)?.readings[0] ?? null;
  return { to: from + match[0].length, end };
}

/** A date that runs on into more numbers or letters is part of a version, a path or a number. */
function endsWell(text: string, to: number): boolean {
  return !/^(?:\d|[/.-]\d|\.?[a-su-zA-SU-Z_]|[tT](?!\d\d:)|%)/.test(text.slice(to));
}

function weekdayBefore(prefix: string): ReturnType<typeof leadingWeekday> {
  return leadingWeekday(prefix.replace(/^[^\p{L}]+/u, ''));
}

function weekdayName(day: IsoDay, written: string): string {
  const locale = /\p{Script=Han}/u.test(written) ? 'zh-CN' : 'en-GB';
  const date = new Date(`${day}T00:00:00Z`);
  return new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' }).format(date);
}

function cleanLabel(text: string): string {
  return text
    .replace(/^T(?=\d\d:)/, '')
    .replace(/^[\s\u200B\uFEFF:：,，、;；|·~)）\]】」\-–—]+/u, '')
    .replace(/[\s\u200B\uFEFF]+$/u, '');
}
