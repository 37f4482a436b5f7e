import { isoDay, weekdayOf } from './calendar.ts';
import { TO } from './forms.ts';
import { endOfMatch } from './normalized-text.ts';
import { foreignWeekdayAt, type WrittenWeekday, weekdayAt } from './weekday.ts';
import type { WrittenDate } from './written-date.ts';

/** The weekdays and times of day after a date, as indices of the normalized text. */
export type DateSuffix = {
  /** The first weekday. */
  weekday: (WrittenWeekday & { from: number }) | null;
  hasTime: boolean;
  /** The index after the last weekday or time. */
  to: number;
};

/** Reads the weekdays and times that follow a date at the index `at`, in any order. */
export function readDateSuffix(text: string, at: number, date: WrittenDate): DateSuffix {
  let weekday: DateSuffix['weekday'] = null;
  let hasTime = false;
  let to = /T\d/.test(text.slice(at, at + 2)) ? at + 1 : at;
  for (;;) {
    const from = endOfMatch(GAP, text, to) ?? to;
    const time = endOfMatch(TIME, text, from);
    const day = time === null && !isGlued(text, from) ? weekdayBeside(text, from, date) : null;
    if (time === null && day === null) break;
    if (day !== null) weekday ??= { ...day, from };
    hasTime ||= time !== null;
    to = time ?? day?.to ?? from;
  }
  return { weekday, hasTime, to: hasTime || weekday !== null ? to : at };
}

/** Returns whether a letter follows the end of a word or number without a gap. */
function isGlued(text: string, at: number): boolean {
  return /^[a-z\d][a-z]$/i.test(text.slice(at - 1, at + 1));
}

function weekdayBeside(text: string, at: number, date: WrittenDate): WrittenWeekday | null {
  const known = weekdayAt(text, at);
  if (known !== null) return known;
  const { year, monthFirst, dayFirst } = date;
  const days = [monthFirst, ...(dayFirst === null ? [] : [dayFirst])].flatMap(
    ({ start }) => (year === null ? null : isoDay(year, start)) ?? [],
  );
  const possible = days.map(weekdayOf);
  return numeralInBrackets(text, at, possible) ?? foreignWeekdayAt(text, at, possible);
}

const GAP = /[ ,()[\]|、:.-]{0,4}/y;

/**
 * Reads a numeral in brackets as a weekday if it is the weekday of the date. Otherwise it may be the
 * number of a second meeting on that day: （二）.
 */
function numeralInBrackets(
  text: string,
  at: number,
  [weekday, other]: readonly number[],
): WrittenWeekday | null {
  if (weekday === undefined || other !== undefined) return null;
  const numeral = '日一二三四五六'.charAt(weekday);
  return text.startsWith(`(${numeral})`, at - 1) ? { weekday, to: at + 1 } : null;
}

const PART = '(?:凌晨|清晨|早上|早晨|上午|中午|下午|傍晚|晚上|夜里)';
const NUMBER = String.raw`(?:\d{1,2}|[一二三四五六七八九十两]{1,3})`;
const HALF = String.raw`[ap](?:m|\.m\.?)(?![a-z])`;
const CLOCK = String.raw`[0-2]?\d:[0-5]\d(?::[0-5]\d(?:\.\d{1,6})?)?(?![\d:])(?: ?${HALF})?`;
const ENGLISH = String.raw`\d{1,2} ?${HALF}`;
const SPOKEN = `${NUMBER} ?[点时](?:半|整|钟|[一三]刻|${NUMBER}分?)?`;
const MOMENT = `(?:(?:${PART}|早|晚) ?)?(?:${CLOCK}|${ENGLISH}|${SPOKEN})`;
const ZONE = String.raw`(?:z(?![a-z])|[+-]\d\d:?\d\d)?(?: ?\(?(?:utc|gmt|[ecmp][sd]t|ces?t|bst|jst|sgt|hkt)(?![a-z])(?:[+-]\d{1,2})?\)?)?`;
const HAN = String.raw`[\u4e00-\u9fff]`;

/** A time, a range of times or a part of the day. */
const TIME = new RegExp(
  [
    `(?:(?:${PART}|早|晚) ?(?:${CLOCK}|${ENGLISH}|${SPOKEN})`,
    `${CLOCK}|${ENGLISH}`,
    // 2点建议 means two suggestions.
    `${SPOKEN}(?:(?=${TO}${MOMENT})|(?!${HAN})))(?:${TO}${MOMENT})?${ZONE}`,
    `${PART}(?![茶餐饭会场])`,
  ].join('|'),
  'iy',
);
