import type { MonthDay } from './calendar.ts';
import { type DateForm, FORMS } from './forms.ts';
import { matchAt } from './match-at.ts';
import { readMonth, readNumber } from './numerals.ts';

export type Span = { start: MonthDay; end: MonthDay | null };

/** A date as it stands in folded text; whether the calendar has it is not yet asked. */
export type WrittenDate = {
  form: DateForm;
  from: number;
  to: number;
  year: number | null;
  /** Whether the year stands behind a range, as in `Dec 30 – Jan 3, 2020`. */
  isYearOfEnd: boolean;
  monthFirst: Span;
  /** The other reading, where the form leaves open which number is the month. */
  dayFirst: Span | null;
};

/** Reads the date that begins at an index of folded text, in the first form that fits. */
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

function writtenDate(form: DateForm, match: RegExpExecArray, at: number): WrittenDate {
  const [whole] = match;
  const groups = match.groups ?? {};
  const { tail, year } = groups;
  const isTailLast = tail !== undefined && whole.endsWith(tail);
  const date = {
    form,
    from: at,
    to: at + whole.length,
    year: year === undefined ? null : readNumber(year),
    isYearOfEnd: tail !== undefined && !isTailLast,
  };
  if (groups['first'] !== undefined) return { ...date, ...openSpans(groups) };

  const start = { month: readMonth(groups['month'] ?? ''), day: readNumber(groups['day'] ?? '') };
  const single = { monthFirst: { start, end: null }, dayFirst: null };
  if (tail === undefined) return { ...date, ...single };
  const endMonth = groups['endMonth'];
  const endDay = readNumber(groups['endDay'] ?? '');
  // `2020/3/11-2` is a second meeting of that day, not a range.
  if (isTailLast && endMonth === undefined && !(endDay > start.day)) {
    return { ...date, ...single, to: date.to - tail.length };
  }
  const end = { month: endMonth === undefined ? start.month : readMonth(endMonth), day: endDay };
  return { ...date, monthFirst: { start, end }, dayFirst: null };
}

function openSpans(groups: Record<string, string | undefined>): {
  monthFirst: Span;
  dayFirst: Span;
} {
  const [first, second, endFirst, endSecond] = ['first', 'second', 'endFirst', 'endSecond'].map(
    (name) => readNumber(groups[name] ?? ''),
  );
  const pair = (month = NaN, day = NaN): MonthDay => ({ month, day });
  const hasEnd = groups['endFirst'] !== undefined;
  return {
    monthFirst: { start: pair(first, second), end: hasEnd ? pair(endFirst, endSecond) : null },
    dayFirst: { start: pair(second, first), end: hasEnd ? pair(endSecond, endFirst) : null },
  };
}
