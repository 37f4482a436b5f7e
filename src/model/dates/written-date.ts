import { dayParts, isMonthDay, isoWeek, type MonthDay } from './calendar.ts';
import { isOtherWord, monthsOfWord } from './calendar-words.ts';
import { type DateForm, FORMS } from './forms.ts';
import { matchAt } from './normalized-text.ts';
import { MONTH_START, readMonth, readNumber } from './numerals.ts';

/** A day or, with an `end`, a range of days, without a year. */
export type MonthDayRange = { start: MonthDay; end: MonthDay | null };

/** The numbers of a date in a normalized text. They may name a day that does not exist. */
export type WrittenDate = {
  form: DateForm;
  from: number;
  /** The index after the date. */
  to: number;
  year: number | null;
  /** Whether the year follows a range and is the year of its end, as in `Dec 30 – Jan 3, 2020`. */
  isYearOfEnd: boolean;
  monthFirst: MonthDayRange;
  /** The other reading, if the form leaves open which number is the month. */
  dayFirst: MonthDayRange | null;
};

/**
 * Returns whether a text, plain or Markdown, can contain a date at all. A quick check before the text
 * is read: it takes linear time and accepts some texts that have no date.
 */
export function mayHaveDate(text: string): boolean {
  return DATE_LIKE.test(text) || hasDayAndMonth(text);
}

/** Returns whether the name of a month is next to a number. */
function hasDayAndMonth(text: string): boolean {
  for (const { 0: number, index } of text.matchAll(/\d+/g)) {
    const end = index + number.length;
    const after = MONTH_AFTER.exec(text.slice(end, end + 24))?.[1];
    const before = MONTH_BEFORE.exec(text.slice(Math.max(0, index - 22), index))?.[1];
    if ([after, before].some((word) => word !== undefined && monthsOfWord(word).length > 0)) {
      return true;
    }
  }
  return false;
}

const MONTH_AFTER = /^(?:\.|er|[ºª°])? ?(?:de |d['’])?([\p{L}\p{M}]{3,14})/u;
const MONTH_BEFORE = /([\p{L}\p{M}]{3,14})\.?(?: the)? $/u;

const DATE_LIKE = new RegExp(
  [
    String.raw`[\d０-９]\s*[-/.．／－–—_、。\\年月]`,
    '[\\d０-９]{4}',
    String.raw`[〇零一二三四五六七八九十]\s*[年月]`,
    String.raw`${MONTH_START}[a-z]*\.?[ ,/-]{1,3}\d`,
    String.raw`\d(?:st|nd|rd|th)?(?: of)?[ /-]?${MONTH_START}`,
    '[년월]|tháng',
  ].join('|'),
  'i',
);

/** Reads the date that begins at an index of a normalized text, in the first form that matches. */
export function writtenDateAt(text: string, at: number): WrittenDate | null {
  const isWord = LETTER.test(text.charAt(at));
  if (isWord ? !canBegin(matchAt(ANY_WORD, text, at)?.[0] ?? '') : !NUMBER.test(text.charAt(at))) {
    return null;
  }
  for (const { form, pattern } of isWord ? BY_WORD : BY_NUMBER) {
    const match = matchAt(pattern, text, at);
    if (match === null || !areMonths(form, match) || joinsSeparateDays(match)) continue;
    return writtenDate(form, match, at);
  }
  return null;
}

const NUMBER = /[\d〇零○一二三四五六七八九十廿卅民中令平昭]/;
const LETTER = /(?!\p{Script=Han})\p{L}/u;
const ANY_WORD = /[\p{L}\p{M}]{1,15}/uy;

/** Returns whether a date can begin with a word. */
function canBegin(word: string): boolean {
  return monthsOfWord(word).length > 0 || /^(?:week|wk|[ck]?w|ngày|[rhs])$/i.test(word);
}

/**
 * Returns whether the words in the place of months name months. Without a year, names that are common
 * words in another language don't count, and an English one after a dot follows a number: 3. March.
 */
function areMonths({ beside }: DateForm, { 0: written, groups = {} }: RegExpExecArray): boolean {
  return [groups['month'], groups['endMonth']].every((word) => {
    if (word === undefined || !/^[^\d〇零○一二三四五六七八九十廿卅]/u.test(word)) return true;
    if (Number.isNaN(readMonth(word))) return false;
    if (beside === 'sign' && isOtherWord(word)) return false;
    return !(ENGLISH_ONLY.test(word) && /^\d+\. /.test(written));
  });
}

const ENGLISH_ONLY = /^(?:january|february|march|may|june|july|october|december)$/i;

const PATTERNS = FORMS.map((form) => ({ form, pattern: new RegExp(form.pattern, 'iuy') }));

/** The forms whose examples begin with a word, and those whose examples begin with a number. */
const BY_WORD = PATTERNS.filter(({ form }) => Object.keys(form.examples).some(beginsWithWord));
const BY_NUMBER = PATTERNS.filter(({ form }) => !Object.keys(form.examples).every(beginsWithWord));

function beginsWithWord(text: string): boolean {
  return LETTER.test(text.charAt(0));
}

type Groups = Readonly<Record<string, string | undefined>>;

function writtenDate(form: DateForm, match: RegExpExecArray, at: number): WrittenDate {
  const [whole] = match;
  const groups: Groups = match.groups ?? {};
  const { tail } = groups;
  const endsWithTail = tail !== undefined && whole.endsWith(tail);
  const date = {
    form,
    from: at,
    to: at + whole.length,
    year: yearOf(groups),
    isYearOfEnd: tail !== undefined && !endsWithTail,
  };
  if (groups['first'] !== undefined) {
    const days = bothReadings(groups);
    if (tail === undefined) return { ...date, ...days };
    // 3/11-2 is the second meeting on that day.
    const isSecond = groups['endFirst'] === undefined && !isLaterDay(days.monthFirst);
    if (!isList(tail) && !isSecond) return { ...date, ...days };
    const monthFirst = [days.monthFirst, days.dayFirst].find(
      ({ start, end }) => end !== null && areNeighbours(start, end),
    );
    if (monthFirst !== undefined) return { ...date, monthFirst, dayFirst: null };
    const firstDay = bothReadings({ first: groups['first'], second: groups['second'] });
    return { ...date, to: date.to - tail.length, ...firstDay };
  }
  if (groups['week'] !== undefined) return { ...date, ...weekReading(groups) };

  const start = { month: readMonth(groups['month'] ?? ''), day: readNumber(groups['day'] ?? '') };
  const single = { monthFirst: { start, end: null }, dayFirst: null };
  if (tail === undefined) return { ...date, ...single };
  const endMonth = groups['endMonth'];
  const endDay = readNumber(groups['endDay'] ?? '');
  const end = { month: endMonth === undefined ? start.month : readMonth(endMonth), day: endDay };
  // `2020/3/11-2` is a second meeting on that day, and `3/11、3/18` are two meetings.
  const isLater = endMonth !== undefined || endDay > start.day;
  const isRange = isList(tail) ? areNeighbours(start, end) : isLater;
  if (endsWithTail && !isRange) return { ...date, ...single, to: date.to - tail.length };
  return { ...date, monthFirst: { start, end }, dayFirst: null };
}

function isLaterDay({ start, end }: MonthDayRange): boolean {
  return end !== null && end.day > start.day;
}

/** Returns whether two days that are no range share the month after them: 11 & 18 March 2020. */
function joinsSeparateDays({ 0: whole, groups = {} }: RegExpExecArray): boolean {
  const { tail, month = '', endMonth = month } = groups;
  if (tail === undefined || whole.endsWith(tail) || !isList(tail)) return false;
  const [day, endDay] = [groups['day'], groups['endDay']].map((each) => readNumber(each ?? ''));
  return !areNeighbours(
    { month: readMonth(month), day: day ?? NaN },
    { month: readMonth(endMonth), day: endDay ?? NaN },
  );
}

/** Returns whether the end of a date is joined as in a list: 11、12日, 11 & 12 March. */
function isList(tail: string): boolean {
  return /^\.? ?(?:[、,&+/和及与]|(?:and|und|et|y|og|en|och|и) )/i.test(tail);
}

/** Returns whether a day follows the other, in some year. */
function areNeighbours(start: MonthDay, end: MonthDay): boolean {
  if (end.month === start.month) return end.day === start.day + 1;
  const isLast = !isMonthDay({ ...start, day: start.day + 1 }) || isEndOfFebruary(start);
  return isLast && end.day === 1 && end.month === (start.month % 12) + 1;
}

function isEndOfFebruary({ month, day }: MonthDay): boolean {
  return month === 2 && day === 28;
}

function yearOf({ year, shortYear, era = '民國', eraYear }: Groups): number | null {
  if (year !== undefined) return readNumber(year);
  if (shortYear !== undefined) return 2000 + Number(shortYear);
  if (eraYear === undefined) return null;
  const first =
    FIRST_YEARS[
      era
        .toUpperCase()
        .replace(/^中[華华]/u, '')
        .replace('国', '國')
    ] ?? NaN;
  return first - 1 + (eraYear === '元' ? 1 : readNumber(eraYear));
}

/** The first year of each era. */
const FIRST_YEARS: Readonly<Record<string, number>> = {
  ...{ 民國: 1912, 令和: 2019, 平成: 1989, 昭和: 1926 },
  ...{ R: 2019, H: 1989, S: 1926 },
};

function bothReadings(groups: Groups): { monthFirst: MonthDayRange; dayFirst: MonthDayRange } {
  const [first, second, endFirst, endSecond] = ['first', 'second', 'endFirst', 'endSecond'].map(
    (name) => readNumber(groups[name] ?? ''),
  );
  const pair = (month = NaN, day = NaN): MonthDay => ({ month, day });
  if (groups['endSecond'] === undefined) {
    return {
      monthFirst: { start: pair(first, second), end: null },
      dayFirst: { start: pair(second, first), end: null },
    };
  }
  // 9.19-23号 ends in the same month.
  const isSameMonth = groups['endFirst'] === undefined;
  return {
    monthFirst: {
      start: pair(first, second),
      end: pair(isSameMonth ? first : endFirst, endSecond),
    },
    dayFirst: { start: pair(second, first), end: pair(isSameMonth ? NaN : endSecond, endFirst) },
  };
}

/** Returns the days of weeks, from Monday to Sunday, and the year of the first. */
function weekReading({
  year = '',
  week = '',
  endWeek = week,
}: Groups): Pick<WrittenDate, 'year' | 'monthFirst' | 'dayFirst'> {
  const [first, last] = [week, endWeek].map((each) => isoWeek(readNumber(year), readNumber(each)));
  if (!first || !last || last.end < first.start) {
    const none = { month: NaN, day: NaN };
    return { year: readNumber(year), monthFirst: { start: none, end: null }, dayFirst: null };
  }
  const start = dayParts(first.start);
  return {
    year: start.year,
    monthFirst: { start, end: dayParts(last.end) },
    dayFirst: null,
  };
}
