import { type HeadingDate, readHeadingDate } from './dates/heading-date.ts';
import type { FileDate } from './file-date.ts';
import { headingText } from './heading-text.ts';

type Day = HeadingDate & { kind: 'day' };

/**
 * The date that a file says near its top: on a line that names it as the date (`日期：2020/3/11`),
 * else on the only line, quote, list item or table cell that is nothing but a date. Null where no
 * line does, and where several say different dates.
 */
export function topDate(lines: readonly string[]): FileDate | null {
  const top: string[] = [];
  for (const line of lines) {
    if (/^\s*(?:```|~~~)/.test(line) || top.length === TOP_LINES) break;
    if (line.trim() !== '') top.push(line);
  }
  const texts = top.filter((line) => line.length <= LONGEST).flatMap(textsOf);
  const dates = texts.flatMap((text): { date: Day; isNamed: boolean }[] => {
    const date = readHeadingDate(text, { order: null });
    return date.kind === 'day' ? [{ date, isNamed: NAMED.test(text) }] : [];
  });
  const alone = dates.filter(({ date }) => date.label === '');
  const isOne = new Set(alone.map(({ date }) => date.start)).size === 1;
  const found = dates.find(({ isNamed }) => isNamed) ?? (isOne ? alone[0] : undefined);
  if (found === undefined) return null;
  const { start, end } = found.date;
  return { start, end, label: '', inferred: null };
}

const TOP_LINES = 10;

/** Characters of a line that says a date. */
const LONGEST = 300;

const NAMED = /^\s*(?:会议|组会|meeting )?(?:日期|时间|date|time) ?[:：]/i;

/** The plain text of a line, or of each cell of a table's row. */
function textsOf(line: string): string[] {
  const content = line.replace(/^[\s>]*(?:[-*+]\s+|\d{1,3}[.)]\s+)?/, '');
  if (content.startsWith('#')) return [];
  const cells = content.startsWith('|') ? content.split('|') : [content];
  return cells.map((cell) => headingText(cell.trim()));
}
