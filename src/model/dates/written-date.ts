import { dayParts, isoWeek, type MonthDay } from './calendar.ts';
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
  return DATE_LIKE.test(text);
}

const DATE_LIKE = new RegExp(
  [
    String.raw`[\d０-９]\s*[-/.．／－–—_、。\\年月]`,
    '[\\d０-９]{4}',
    String.raw`[〇零一二三四五六七八九十]\s*[年月]`,
    String.raw`${MONTH_START}[a-z]*\.?[ ,/-]{1,3}\d`,
    String.raw`\d(?:st|nd|rd|th)?(?: of)?[ /-]?${MONTH_START}`,
    '[년월]',
  ].join('|'),
  'i',
);

/** Reads the date that begins at an index of a normalized text, in the first form that matches. */
export function writtenDateAt(text: string, at: number): WrittenDate | null {
  if (!BEGINNING.test(text.charAt(at))) return null;
  for (const { form, pattern } of PATTERNS) {
    const match = matchAt(pattern, text, at);
    if (match !== null) return writtenDate(form, match, at);
  }
  return null;
}

const BEGINNING = /[\da-z〇零○一二三四五六七八九十廿卅]/i;

const PATTERNS = FORMS.map((form) => ({ form, pattern: new RegExp(form.pattern, 'iy') }));

type Groups = Readonly<Record<string, string | undefined>>;

function writtenDate(form: DateForm, match: RegExpExecArray, at: number): WrittenDate {
  const [whole] = match;
  const groups: Groups = match.groups ?? {};
  const { tail, year } = groups;
  const endsWithTail = tail !== undefined && whole.endsWith(tail);
  const date = {
    form,
    from: at,
    to: at + whole.length,
    year: year === undefined ? null : readNumber(year),
    isYearOfEnd: tail !== undefined && !endsWithTail,
  };
  if (groups['first'] !== undefined) return { ...date, ...bothReadings(groups) };
  if (groups['week'] !== undefined) return { ...date, ...weekReading(groups) };

  const start = { month: readMonth(groups['month'] ?? ''), day: readNumber(groups['day'] ?? '') };
  const single = { monthFirst: { start, end: null }, dayFirst: null };
  if (tail === undefined) return { ...date, ...single };
  const endMonth = groups['endMonth'];
  const endDay = readNumber(groups['endDay'] ?? '');
  // `2020/3/11-2` is a second meeting on that day, not a range.
  if (endsWithTail && endMonth === undefined && !(endDay > start.day)) {
    return { ...date, ...single, to: date.to - tail.length };
  }
  const end = { month: endMonth === undefined ? start.month : readMonth(endMonth), day: endDay };
  return { ...date, monthFirst: { start, end }, dayFirst: null };
}

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
