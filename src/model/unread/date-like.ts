import type { MonthDay } from '../dates/calendar.ts';
import { matchAt } from '../dates/normalized-text.ts';
import { readNumber } from '../dates/numerals.ts';
import { isOtherWord, monthsOfWord } from '../dates/calendar-words.ts';

/** Something that looks like a date in a normalized text. */
export type DateLike = {
  /** The name of its form. */
  form: string;
  from: number;
  /** The index after the date, or after the last date of a range. */
  to: number;
  year: number | null;
  /** All days that it can mean. Empty for a week. */
  days: readonly MonthDay[];
  /** Whether it can't be another kind of number, such as that of a section. */
  isSure: boolean;
  /** Whether further days follow, as in a range. */
  isRange: boolean;
};

/**
 * Reads what looks like a date at an index of a normalized text. It accepts more than the readers of
 * sessions do and does not use them, so that it finds what they miss.
 */
export function dateLikeAt(text: string, at: number): DateLike | null {
  if (!BEGINNING.test(text.charAt(at))) return null;
  const first = singleAt(text, at);
  if (first === null) return null;
  // 16.04/18.04 may be versions.
  if (!first.isSure && isPartOfMore(text, first.to)) return null;
  const to = endOfRange(text, first.to);
  if (isPartOfMore(text, to)) return null;
  return { ...first, to, isRange: to > first.to };
}

const BEGINNING = /[\p{L}\d]/u;

const HAN = '(?:\\d{1,2}|[〇零一二三四五六七八九十廿卅]{1,3})';
const YEAR = '(?<year>(?:19|20)\\d\\d)';
const NUMBER = '\\d{1,2}';
const NAME = '(?<name>\\p{L}{3,14})';
const ORDINAL = '(?:st|nd|rd|th|er|re|[ºª°])?';
/** Further days of the same month: 11/12 March, 11, 18 & 25 March. In `5 - 12 March`, 5 may be a number. */
const MORE_DAYS = String.raw`(?:\.?(?:-| ?(?:[/&+,、]|and|und|et|y) ?)${NUMBER}${ORDINAL}){0,6}`;
/** What may be between a day and the name of its month, and before its year. */
const OF = "[ ./-]{0,2}(?:(?:of|de|del|den|le|el) |d')?";

/**
 * The forms, in the order in which they are tried. Groups: `year`, `month` and `day`, or `name` of a
 * month; `a` and `b` in unknown order.
 */
const FORMS = [
  form(
    '2020/3/11',
    String.raw`${YEAR} ?[-/.\\_、 年] ?(?<month>${NUMBER}) ?[-/.\\_、 月] ?(?<day>${NUMBER})(?: ?[日号號])?`,
  ),
  form('20200311', String.raw`${YEAR}[-/.]?(?<month>0[1-9]|1[0-2])(?<day>[0-2]\d|3[01])(?!\d)`),
  form(
    '2020-W12',
    String.raw`${YEAR}(?:[- ]?w(?:eek|k)? ?\d{1,2}(?!\d)| ?年? ?第? ?\d{1,2} ?[周週])`,
  ),
  form('KW 12', String.raw`(?:kw|cw|wk|calendar week) ?\d{1,2}(?: ?[-/] ?${YEAR})?(?!\d)`),
  form(
    '2020년 3월 11일',
    String.raw`(?:${YEAR} ?년 ?)?(?<month>${NUMBER}) ?월 ?(?<day>${NUMBER}) ?일`,
  ),
  form(
    '3月11日',
    String.raw`(?:(?:民國|民国|令和|平成|昭和)? ?[〇零○一二三四五六七八九\d元]{1,4} ?年 ?)?(?<month>${HAN}) ?月 ?(?<day>${HAN})(?: ?[日号號]|(?![〇零一二三四五六七八九十\d个個次份期年周]))`,
  ),
  form('5.6号', String.raw`(?<month>${NUMBER}) ?[-/.] ?(?<day>${NUMBER}) ?[日号號]`),
  form('R2.3.12', String.raw`[rhs]\d{1,2}[-/.](?<month>${NUMBER})[-/.](?<day>${NUMBER})(?!\d)`),
  form('11/3/2020', String.raw`(?<a>${NUMBER}) ?[-/. ] ?(?<b>${NUMBER}) ?[-/. ] ?${YEAR}(?!\d)`),
  form(
    '11 March',
    String.raw`(?<day>${NUMBER})${ORDINAL}${MORE_DAYS}${OF}${NAME}(?!\p{L})(?:,?${OF}${YEAR}(?!\d))?`,
  ),
  form(
    'March 11',
    String.raw`${NAME}(?!\p{L})\.?[ /-]{0,2}(?<day>${NUMBER})(?!\d|:\d)${ORDINAL}(?:,?${OF}${YEAR}(?!\d))?`,
  ),
  form(
    '2020 March 11',
    String.raw`${YEAR}[ ,./-]{1,2}${NAME}(?!\p{L})\.?[ ,./-]{0,2}(?<day>${NUMBER})(?!\d)`,
  ),
  form(
    'ngày 11 tháng 3',
    String.raw`(?:ngày )?(?<day>${NUMBER}) tháng (?<month>${NUMBER})(?: năm ${YEAR})?`,
  ),
  // A year of an era, or one with a digit too few or too many.
  form('113/3/11', String.raw`(?:\d{3}|\d{5})\/(?<month>${NUMBER})\/(?<day>${NUMBER})(?!\d)`),
  form(
    '20200-03-11',
    String.raw`(?:2\d\d|2\d{4})-(?<month>0[1-9]|1[0-2])-(?<day>[0-2]\d|3[01])(?!\d)`,
  ),
  form(
    '113.3.11',
    String.raw`1[0-3]\d(?<sign>[-.])(?<month>${NUMBER})\k<sign>(?<day>${NUMBER})(?!\d)`,
    false,
  ),
  form('1130311', String.raw`1[0-3]\d(?<month>0[1-9]|1[0-2])(?<day>[0-2]\d|3[01])(?!\d)`, false),
  form('11/3/20', String.raw`(?<x>${NUMBER})\/(?<y>${NUMBER})\/(?<z>\d{2})(?!\d)`),
  form('11.03.20', String.raw`(?<x>\d\d)(?<sign>[-.])(?<y>\d\d)\k<sign>(?<z>\d\d)(?!\d)`),
  form(
    '1.2.10',
    String.raw`(?<x>${NUMBER})(?<sign>[-.])(?<y>${NUMBER})\k<sign>(?<z>\d{2})(?!\d)`,
    false,
  ),
  form('200311', String.raw`(?<x>\d\d)(?<y>\d\d)(?<z>\d\d)(?!\d)`, false),
  form('3/11', String.raw`(?<a>${NUMBER})(?: ?[-/] ?|\.)(?<b>${NUMBER})(?!\d)`, false),
  form('0311', String.raw`(?<month>0[1-9]|1[0-2])(?<day>[0-2]\d|3[01])(?!\d)`, false),
];

function form(name: string, pattern: string, isSure = true) {
  return { name, isSure, pattern: new RegExp(pattern, 'iuy') };
}

/** The forms that can begin with a letter or a Chinese numeral. */
const BY_LETTER = FORMS.filter(({ name }) => /^\p{L}|月/u.test(name));

function singleAt(text: string, from: number): Omit<DateLike, 'isRange'> | null {
  const forms = /\d/.test(text.charAt(from)) ? FORMS : BY_LETTER;
  for (const { name, isSure, pattern } of forms) {
    const match = matchAt(pattern, text, from);
    if (match === null) continue;
    const groups: Groups = match.groups ?? {};
    const word = groups['name']?.toLowerCase();
    const days =
      groups['month'] || groups['day'] || groups['a'] || groups['x'] ? daysOf(groups) : null;
    if (days?.length === 0) continue;
    const sign = isSure ? '' : (/[^\d ]/u.exec(match[0])?.[0] ?? '');
    return {
      ...{ form: name + sign, from, to: from + match[0].length },
      year: groups['year'] === undefined ? null : Number(groups['year']),
      days: days ?? [],
      isSure: isSure && !(word !== undefined && groups['year'] === undefined && isOtherWord(word)),
    };
  }
  return null;
}

type Groups = Readonly<Record<string, string | undefined>>;

/** Returns the days that the numbers of a date can mean, without those that no month has. */
function daysOf({ month, day, name, a, b, x, y, z }: Groups): MonthDay[] {
  const pairs: (readonly [number, number])[] =
    name !== undefined
      ? monthsOfWord(name.toLowerCase()).map((each) => [each, Number(day)])
      : month !== undefined
        ? [[readNumber(month), readNumber(day ?? '')]]
        : a !== undefined
          ? orders(a, b)
          : [...orders(x, y), [Number(y), Number(z)]];
  return pairs.flatMap(([each, number]) =>
    each >= 1 && each <= 12 && number >= 1 && number <= 31 ? { month: each, day: number } : [],
  );
}

function orders(a: string | undefined, b: string | undefined): (readonly [number, number])[] {
  const both = [
    [Number(a), Number(b)],
    [Number(b), Number(a)],
  ] as const;
  return a === b ? [both[0]] : [...both];
}

const TO = /(?: ?(?:-{1,3}>?|~|→|至|到|to|till|until|bis|au|al|a) ?| ?[、,&+/和及与] ?)/iuy;
const TAIL = /\d{1,2} ?(?:[日号號]|(?![\d.:%]))/uy;

/** Returns the index after the further dates of a range or list, which share parts with the first. */
function endOfRange(text: string, from: number): number {
  let end = from;
  for (let count = 0; count < MAX_DATES; count += 1) {
    const joint = matchAt(TO, text, end);
    if (joint === null) return end;
    const at = end + joint[0].length;
    const next = singleAt(text, at)?.to ?? (matchAt(TAIL, text, at) && TAIL.lastIndex);
    if (next === null) return end;
    end = next;
  }
  return end;
}

const MAX_DATES = 8;

/** Returns whether a date continues as a version, a path, a file name, a percentage or a word. */
function isPartOfMore(text: string, to: number): boolean {
  const next = text.slice(to, to + 6);
  return (
    /^(?:%|[./_\\]\d|\/[a-z]|\.[a-z]{2,4}(?![a-z])|:\d)/i.test(next) ||
    (/[\da-z]/i.test(text.charAt(to - 1)) && /^(?!t\d|to)[a-z\d]/i.test(next))
  );
}
