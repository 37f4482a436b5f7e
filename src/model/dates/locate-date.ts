import { type FoldedText, foldText } from './normalized-text.ts';
import { TO } from './forms.ts';
import { matchAt } from './match-at.ts';
import { type OpeningPiece, openingPieceAt } from './date-prefix.ts';
import { timeOfDayAt } from './date-suffix.ts';
import { isoDay, weekdayOf } from './calendar.ts';
import { numeralWeekdayAt, weekdayAt } from './weekday.ts';
import { type WrittenDate, writtenDateAt } from './written-date.ts';

/** The date at the place of a date, and what stands around it. Indices are of the folded text. */
export type FoundDate = {
  folded: FoldedText;
  before: OpeningPiece[];
  first: WrittenDate;
  /** Whole dates behind the first: the last day of a range, or the others of a list. */
  further: WrittenDate[];
  isRange: boolean;
  /** The index behind the last date. */
  to: number;
  /** The first weekday behind the dates. */
  weekday: { weekday: number; from: number; to: number } | null;
  hasTime: boolean;
  /** Where the free text begins. */
  textFrom: number;
};

/**
 * Finds the date that a heading begins with, behind nothing but what may stand before one. Null
 * where the heading has none there, and where the numbers are part of something longer: a version,
 * an address, a path, a file name.
 */
export function findDate(heading: string): FoundDate | null {
  const folded = foldText(heading);
  const { text } = folded;
  const before: OpeningPiece[] = [];
  let at = 0;
  let last: OpeningPiece | null = null;
  let first = writtenDateAt(text, at);
  while (first === null) {
    const piece = openingPieceAt(text, at, last);
    if (piece === null) return null;
    before.push(piece);
    if (piece.kind !== 'sign') last = piece;
    at = piece.to;
    first = writtenDateAt(text, at);
  }
  const { further, isRange } = furtherDates(text, first);
  const to = further.at(-1)?.to ?? first.to;
  const behind = readBehind(text, to, first);
  if (behind.textFrom === to && isPartOfMore(text, first.from, to)) return null;
  return { folded, before, first, further, isRange, to, ...behind };
}

const RANGE = new RegExp(TO, 'iy');
const LIST = / ?(?:[、,;&+]|和|及|与|and ) ?/iy;

function furtherDates(
  text: string,
  first: WrittenDate,
): { further: WrittenDate[]; isRange: boolean } {
  if (first.year === null || first.monthFirst.end !== null) return { further: [], isRange: false };
  const dateBehind = (joint: RegExp, at: number) => {
    const match = matchAt(joint, text, at);
    const date = match && writtenDateAt(text, at + match[0].length);
    return date !== null && date.year !== null && date.monthFirst.end === null ? date : null;
  };
  const end = dateBehind(RANGE, first.to);
  if (end !== null) return { further: [end], isRange: true };
  const further: WrittenDate[] = [];
  for (let next = dateBehind(LIST, first.to); next !== null; next = dateBehind(LIST, next.to)) {
    further.push(next);
  }
  return { further, isRange: false };
}

const GAP = /[ ,()[\]|、:.-]{0,4}/y;

/** Reads weekdays and times behind a date, in any order. */
function readBehind(
  text: string,
  to: number,
  date: WrittenDate,
): Pick<FoundDate, 'weekday' | 'hasTime' | 'textFrom'> {
  let weekday: FoundDate['weekday'] = null;
  let hasTime = false;
  let textFrom = /T\d/.test(text.slice(to, to + 2)) ? to + 1 : to;
  for (;;) {
    const from = textFrom + (matchAt(GAP, text, textFrom)?.[0].length ?? 0);
    const time = timeOfDayAt(text, from);
    const day = time === null ? (weekdayAt(text, from) ?? ownWeekdayAt(text, from, date)) : null;
    if (time === null && day === null) break;
    if (day !== null) weekday ??= { ...day, from };
    hasTime ||= time !== null;
    textFrom = time ?? day?.to ?? from;
  }
  return { weekday, hasTime, textFrom: hasTime || weekday !== null ? textFrom : to };
}

/** A numeral in brackets where the date is on that weekday: of a second meeting, （二） is its number. */
function ownWeekdayAt(text: string, at: number, { year, monthFirst }: WrittenDate) {
  const named = numeralWeekdayAt(text, at);
  const day = year === null ? null : isoDay(year, monthFirst.start);
  return named !== null && day !== null && weekdayOf(day) === named.weekday ? named : null;
}

const FILE_NAME = /\.(?:png|jpe?g|gif|webp|svg|bmp|md|txt|pdf|docx?|pptx?|xlsx?|mp4|zip|html?)$/i;

/** Whether the date goes on as a version, an address, a path, a file name or a percentage. */
function isPartOfMore(text: string, from: number, to: number): boolean {
  const next = text.slice(to, to + 2);
  if (/^%|^[./_\\]\d|^\/[a-z]/i.test(next)) return true;
  if (/[\da-z]/i.test(text.charAt(to - 1)) && /^[\da-z]/i.test(next)) return true;
  const written = text.slice(from, to);
  if (/^-\d/.test(next) && (/^\d+$/.test(written) || written.includes('-'))) return true;
  const wordEnd = text.indexOf(' ', to);
  return FILE_NAME.test(text.slice(to, wordEnd < 0 ? undefined : wordEnd));
}
