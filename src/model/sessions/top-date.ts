import { endingDate } from '../dates/trailing-date.ts';
import { type HeadingDate, readHeadingDate } from '../dates/heading-date.ts';
import { saidDates } from '../dates/date-field.ts';
import { headingText } from '../markdown/plain-text.ts';
import { isTitleLike } from './title-like.ts';

/** A date near the top of lines, and on which of them it stands, from 0. */
export type TopDate = { read: HeadingDate; index: number };

/**
 * The date that lines say near their top: on a line that names it as the date (`日期：2020/3/11`),
 * else on the only line, quote, list item or table cell that is nothing but a date. Null where no
 * line does, and where several say different dates. One that lacks its year or is no day counts
 * where its line names it and there is no other.
 */
export function topDate(lines: readonly string[]): TopDate | null {
  const said = topLines(lines).flatMap(({ line, index }) =>
    saidDates(line).map((date) => ({ ...date, index })),
  );
  const days = said.filter(({ read }) => read.kind === 'day');
  const isOne = new Set(days.map(({ read }) => read.kind === 'day' && read.start)).size === 1;
  const named = said.filter(({ isNamed }) => isNamed);
  return (
    named.find(({ read }) => read.kind === 'day') ??
    (isOne ? days[0] : undefined) ??
    (days.length === 0 ? named[0] : undefined) ??
    null
  );
}

/** The date at the end of the heading that a file begins with. */
export function titleDate(first: { text: string; line: number } | undefined): TopDate | null {
  const read = first && endingDate(first.text, { order: null });
  return read ? { read, index: first.line - 1 } : null;
}

/** The date that the first line of a file begins with, or ends with where it is like a title. */
export function firstLineDate(lines: readonly string[]): TopDate | null {
  const index = lines.findIndex((line) => line.trim() !== '');
  const line = lines[index] ?? '';
  if (line.length > LONGEST || /^\s*[#>|`~<+*\-\d]+\s/.test(line)) return null;
  const text = headingText(line.trim());
  const read = readHeadingDate(text, { order: null });
  if (read.kind === 'day') {
    if (isTitleLike(read.label)) return { read, index };
    const others = lines.slice(index + 1).filter((each) => beginsWithDay(each));
    return others.length === 0 ? { read: { ...read, label: '' }, index } : null;
  }
  const ending = isTitleLike(text) ? endingDate(text, { order: null }) : null;
  return ending?.kind === 'day' ? { read: ending, index } : null;
}

function beginsWithDay(line: string): boolean {
  return line.length <= LONGEST && readHeadingDate(line, { order: null }).kind === 'day';
}

type TopLine = { line: string; index: number };

/** The lines near the top that have something on them, up to code. */
function topLines(lines: readonly string[]): TopLine[] {
  const top: TopLine[] = [];
  for (const [index, line] of lines.entries()) {
    if (/^\s*(?:```|~~~)/.test(line) || top.length === TOP_LINES) break;
    if (line.trim() !== '') top.push({ line, index });
  }
  return top.filter(({ line }) => line.length <= LONGEST);
}

const TOP_LINES = 10;

/** Characters of a line that says a date. */
const LONGEST = 300;
