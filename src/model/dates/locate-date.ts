import { type PrefixPiece, prefixPieceAt } from './date-prefix.ts';
import { readDateSuffix } from './date-suffix.ts';
import { TO } from './forms.ts';
import { isMeetingNumber } from './meeting-number.ts';
import { endOfMonthPeriod } from './month-period.ts';
import { endOfMatch, matchAt, type NormalizedText, normalizeText } from './normalized-text.ts';
import { type WrittenDate, writtenDateAt } from './written-date.ts';

/** A date in a heading and what surrounds it, as indices of the normalized text. */
export type LocatedDate = {
  normalized: NormalizedText;
  prefix: PrefixPiece[];
  /** Several dates are the first and last day of a range, or a list of days. */
  dates: [WrittenDate, ...WrittenDate[]];
  isRange: boolean;
  /** The index after the last date. */
  to: number;
  /** The first weekday after the date, or else the last one before it; 0 for Sunday. */
  weekday: { weekday: number; from: number; to: number } | null;
  /** Whether the date is followed by a time of day. */
  hasTime: boolean;
  /** The index after the weekdays and times that follow the date. */
  labelFrom: number;
};

/**
 * Locates the date that a heading begins with. Only numbering, punctuation, weekdays and words about
 * meetings may come before it. Whether the date exists in the calendar is not checked.
 * @returns null if there is no date in this place, or if the numbers belong to a version, a URL, a
 * path or a file name
 */
export function locateDate(heading: string): LocatedDate | null {
  // Most headings have no number.
  if (!NUMERAL.test(heading)) return null;
  const normalized = normalizeText(heading);
  const { text } = normalized;
  const prefix: PrefixPiece[] = [];
  let at = 0;
  let last: PrefixPiece | null = null;
  let found = dateOrNumberAt(text, at);
  while (found === null || 'kind' in found) {
    const piece: PrefixPiece | null = found ?? prefixPieceAt(text, at, last);
    if (piece === null) return null;
    prefix.push(piece);
    if (piece.kind !== 'sign') last = piece;
    at = piece.to;
    found = dateOrNumberAt(text, at);
  }
  const first = found.form.beside === 'weeks' ? withDaysOfWeek(text, found) : found;
  const { further, isRange, weekday = null } = furtherDates(text, first);
  const to = further.at(-1)?.to ?? first.to;
  const suffix = readDateSuffix(text, to, first);
  if (suffix.to === to && isPartOfMore(text, first.from, to)) return null;
  const before = prefix.findLast((piece) => piece.kind === 'weekday');
  return {
    ...{ normalized, prefix, dates: [first, ...further], isRange, to },
    weekday: weekday ?? suffix.weekday ?? before ?? null,
    hasTime: suffix.hasTime,
    labelFrom: suffix.to,
  };
}

/**
 * Reads a date, or what comes before it: the number of the meeting in `Meeting 5 - 12 March 2020`, or the
 * week in `Week 2 of March (3/11 - 3/15)`.
 */
function dateOrNumberAt(text: string, at: number): WrittenDate | PrefixPiece | null {
  const period = endOfMonthPeriod(text, at);
  if (period !== null) return { kind: 'notes', from: at, to: period };
  if (!isMeetingNumber(text, at)) return writtenDateAt(text, at);
  return { kind: 'number', from: at, to: endOfMatch(/\d+/y, text, at) ?? at };
}

/** The digits and Chinese numerals of dates. */
const NUMERAL = /[\d０-９〇零○一二三四五六七八九十廿卅]/;

const RANGE = new RegExp(TO, 'iy');
const LIST = / ?(?:[、,;&+/]|和|及|与|and ) ?/iy;

function furtherDates(
  text: string,
  first: WrittenDate,
): { further: WrittenDate[]; isRange: boolean; weekday?: LocatedDate['weekday'] } {
  if (!isWholeDate(first)) return { further: [], isRange: false };
  const dateAfter = (joint: RegExp, at: number) => {
    const match = matchAt(joint, text, at);
    const date = match && writtenDateAt(text, at + match[0].length);
    return date !== null && isWholeDate(date) ? date : null;
  };
  // The first day may have its weekday: 2020-03-11 (Wed) - 2020-03-12 (Thu).
  const { weekday, hasTime, to } = readDateSuffix(text, first.to, first);
  const from = weekday !== null && !hasTime ? (endOfMatch(/[)\]]?/y, text, to) ?? to) : first.to;
  const end = dateAfter(RANGE, from);
  if (end !== null) return { further: [end], isRange: true, weekday };
  const further: WrittenDate[] = [];
  for (let next = dateAfter(LIST, first.to); next !== null; next = dateAfter(LIST, next.to)) {
    further.push(next);
  }
  return { further, isRange: false };
}

/** Replaces the days of a week with those that are written after it: 2020年第12周（3.16-3.20）. */
function withDaysOfWeek(text: string, week: WrittenDate): WrittenDate {
  const joint = matchAt(/ ?[(:,-]? ?/y, text, week.to);
  const days = joint && writtenDateAt(text, week.to + joint[0].length);
  if (!days || week.year === null || days.year !== null || days.monthFirst.end === null)
    return week;
  const later = days.monthFirst.start.month - week.monthFirst.start.month;
  // The week may begin in the year before or after that of its number.
  const year = week.year + (later < -6 ? 1 : later > 6 ? -1 : 0);
  return { ...days, form: week.form, from: week.from, year, dayFirst: null };
}

/** Returns whether a date is one day with its year. */
function isWholeDate({ year, monthFirst }: WrittenDate): boolean {
  return year !== null && monthFirst.end === null;
}

const FILE_NAME = /\.(?:png|jpe?g|gif|webp|svg|bmp|md|txt|pdf|docx?|pptx?|xlsx?|mp4|zip|html?)$/i;

/** Returns whether a date continues as a version, a URL, a path, a file name or a percentage. */
function isPartOfMore(text: string, from: number, to: number): boolean {
  const next = text.slice(to, to + 2);
  if (/^%|^[./_\\]\d|^\/[a-z]/i.test(next)) return true;
  const written = text.slice(from, to);
  // 2020-03-11b is the second meeting of the day.
  const isCounted = /^\d{4}\D|^\d{8}$/.test(written) && /^[a-e](?![\p{L}\p{N}])/iu.test(next);
  if (!isCounted && /[\da-z]/i.test(text.charAt(to - 1)) && /^[\da-z]/i.test(next)) return true;
  if (/^-\d/.test(next) && (/^\d+$/.test(written) || written.includes('-'))) return true;
  const wordEnd = text.indexOf(' ', to);
  return FILE_NAME.test(text.slice(to, wordEnd < 0 ? undefined : wordEnd));
}
