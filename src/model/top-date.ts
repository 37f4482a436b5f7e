import { endingDate } from './dates/ending-date.ts';
import { saidDates } from './dates/said-date.ts';
import type { HeadingDate } from './dates/heading-date.ts';
import type { FileDate } from './file-date.ts';

/**
 * The date that lines say near their top: on a line that names it as the date (`日期：2020/3/11`),
 * else on the only line, quote, list item or table cell that is nothing but a date. Null where no
 * line does, and where several say different dates.
 */
export function topDate(lines: readonly string[]): FileDate | null {
  const said = topLines(lines)
    .flatMap(saidDates)
    .filter(({ read }) => read.kind === 'day');
  const days = new Set(said.map(({ read }) => startOf(read)));
  const found = said.find(({ isNamed }) => isNamed) ?? (days.size === 1 ? said[0] : undefined);
  return found === undefined ? null : fileDateOf(found.read);
}

/** The date at the end of a file's title. */
export function titleDate(title: { text: string } | null): FileDate | null {
  const date = title && endingDate(title.text, { order: null });
  return date === null ? null : fileDateOf(date);
}

/** The lines near the top that have something on them, up to code. */
function topLines(lines: readonly string[]): string[] {
  const top: string[] = [];
  for (const line of lines) {
    if (/^\s*(?:```|~~~)/.test(line) || top.length === TOP_LINES) break;
    if (line.trim() !== '') top.push(line);
  }
  return top.filter((line) => line.length <= LONGEST);
}

const TOP_LINES = 10;

/** Characters of a line that says a date. */
const LONGEST = 300;

function startOf(date: HeadingDate): string | null {
  return date.kind === 'day' ? date.start : null;
}

function fileDateOf(date: HeadingDate): FileDate | null {
  if (date.kind !== 'day') return null;
  return { start: date.start, end: date.end, label: '', inferred: null };
}
