import { mayHoldDate } from '../dates/date-like.ts';
import { settleOrder } from '../dates/day-order.ts';
import { type HeadingDate, readHeadingDate } from '../dates/heading-date.ts';
import type { DayOrder } from '../dates/resolve-date.ts';
import { headingText } from '../markdown/plain-text.ts';
import type { ScannedItem } from '../scan/scan-blocks.ts';
import { isTitleLike } from './title-like.ts';
import type { SessionMark } from './date-line-forms.ts';
import type { FileBlocks } from './session-way.ts';

/** A line or list item with a date where a session begins. */
export type MarkedLine = {
  line: number;
  /** The first line of the session: one above, or `line` itself. */
  from: number;
  /** The last line of the list item; that of the line itself where it is none. */
  endLine: number;
  /** Columns by which the further lines of a list item are indented. */
  indent: number;
  /** Plain text of what is read as a heading, and the date that it says. */
  text: string;
  date: HeadingDate;
  /** Markdown of the line that the heading does not say. */
  rest: string;
};

/** The lines and items of a file that may open sessions in one way, in order. */
export function markedLines(row: SessionMark, { texts, items, lines }: FileBlocks): MarkedLine[] {
  const pattern = new RegExp(`^(?:${row.pattern})$`, 'iu');
  const blocks: (ScannedItem | { line: number; source: string })[] =
    row.at === 'item' ? [...items] : [...texts];
  const matches = blocks.flatMap((block) => {
    const source = block.source.trim().replace(/(?:\\|<br ?\/?>)$/, '');
    // A date that is a link leads to its session, and one with a box is a task.
    if (!mayHoldDate(source) || LINK_OR_TASK.test(source)) return [];
    const groups = pattern.exec(source)?.groups;
    return groups === undefined ? [] : [{ block, source, groups }];
  });
  const order = settleOrder(matches.map(({ groups }) => groups['date'] ?? ''));
  return matches.flatMap(({ block, source, groups }): MarkedLine[] => {
    const begins = (lines[block.line - 2] ?? '').trim() === '';
    const read = readMark({ source, groups, row, begins, order });
    if (read === null) return [];
    const [endLine, indent] = 'size' in block ? [block.endLine, block.size] : [block.line, 0];
    const from = row.hasFieldsAbove ? firstField(lines, block.line) : block.line;
    return [{ line: block.line, from, endLine, indent, ...read }];
  });
}

/** The first of the lines `name: value` that end right above a line. */
function firstField(lines: readonly string[], line: number): number {
  let first = line;
  while (FIELD.test(lines[first - 2] ?? '')) first -= 1;
  return first;
}

const FIELD = /^[*_]{0,2}[^\s:：。，,]{1,12}[*_]{0,2}[:：]/u;

const LINK_OR_TASK = /^[^\p{L}\p{N}[]*\[(?:\[|[ xX]\] |[^\]]*\]\s*[([])/u;

type Match = {
  source: string;
  groups: Record<string, string | undefined>;
  row: SessionMark;
  begins: boolean;
  order: DayOrder;
};

type Mark = Pick<MarkedLine, 'text' | 'date' | 'rest'>;

function readMark({ source, groups, row, begins, order }: Match): Mark | null {
  const date = readHeadingDate(headingText(groups['date'] ?? ''), { order });
  if (date.kind === 'none') return null;
  const label = 'label' in date ? date.label : '';
  if (row.beside === 'title' && label !== '' && !isTitleBehind(label, begins)) return null;
  const rest = (groups['rest'] ?? '').replace(JOINT, '');
  if (label !== '' && groups['rest'] === undefined) {
    return isPlainTitle(source) ? whole(source, date) : cutBehind(date, source);
  }
  if (rest === '') return whole(source, date);
  const isLabel = label === '' && 'label' in date && isPlainTitle(rest);
  return isLabel ? whole(source, { ...date, label: rest }) : parted(source, { date, rest });
}

/** Words behind a date that make its line a title: fewer are needed inside a paragraph. */
function isTitleBehind(label: string, begins: boolean): boolean {
  return isTitleLike(label) && (begins || [...label].length <= 12);
}

function isPlainTitle(markdown: string): boolean {
  return markdown === headingText(markdown) && isTitleLike(markdown);
}

/** A line that is all heading. */
function whole(source: string, date: HeadingDate): Mark {
  return { text: headingText(source), date, rest: '' };
}

/** A line whose text behind the date is the first of the body. */
function cutBehind(date: HeadingDate & { written: string }, source: string): Mark {
  const at = source.indexOf(date.written);
  const behind = at < 0 ? source : source.slice(at + date.written.length);
  const rest = behind.replace(JOINT_OR_CLOSING, '');
  return parted(source, { date: 'label' in date ? { ...date, label: '' } : date, rest });
}

function parted(source: string, { date, rest }: { date: HeadingDate; rest: string }): Mark {
  const before = source.slice(0, source.length - rest.length);
  return { text: headingText(before.replace(TRAILING, '')), date, rest };
}

/** What joins a date to the text behind it, also with a bracket or emphasis that ends there. */
const JOINT = /^[\s:：,，、.。|—–-]+/u;
const JOINT_OR_CLOSING = /^[\s:：,，、.。|—–*_)）\]】-]+/u;
const TRAILING = /[\s:：,，、.。|—–-]+$/u;
