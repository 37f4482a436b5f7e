import { settleOrder } from '../dates/day-order.ts';
import { type HeadingDate, readHeadingDate } from '../dates/heading-date.ts';
import type { DayOrder } from '../dates/resolve-date.ts';
import { headingText } from '../heading-text.ts';
import type { ItemBlock } from '../scan-document.ts';
import { isTitleLike } from '../title-like.ts';
import type { SessionMark } from './session-marks.ts';
import type { FileBlocks } from './session-way.ts';

/** A line or list item with a date where a session begins. */
export type MarkedLine = {
  line: number;
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
  const blocks: (ItemBlock | { line: number; source: string })[] =
    row.at === 'item' ? [...items] : [...texts];
  const matches = blocks.flatMap((block) => {
    const source = block.source.trim().replace(/(?:\\|<br ?\/?>)$/, '');
    // A date that is a link leads to its session, and one with a box is a task.
    if (!/[\d〇零一二三四五六七八九十]/u.test(source) || LINK_OR_TASK.test(source)) return [];
    const groups = pattern.exec(source)?.groups;
    return groups === undefined ? [] : [{ block, source, groups }];
  });
  const order = settleOrder(matches.map(({ groups }) => headingText(groups['date'] ?? '')));
  return matches.flatMap(({ block, source, groups }): MarkedLine[] => {
    const begins = (lines[block.line - 2] ?? '').trim() === '';
    const read = readMark({ source, groups, row, begins, order });
    if (read === null) return [];
    const [endLine, indent] = 'size' in block ? [block.endLine, block.size] : [block.line, 0];
    return [{ line: block.line, endLine, indent, ...read }];
  });
}

const LINK_OR_TASK = /^[^\p{L}\p{N}[]*\[(?:\[|[ xX]\] |[^\]]*\]\s*[([])/u;

type Match = {
  source: string;
  groups: Record<string, string | undefined>;
  row: SessionMark;
  begins: boolean;
  order: DayOrder;
};

function readMark({
  source,
  groups,
  row,
  begins,
  order,
}: Match): Pick<MarkedLine, 'text' | 'date' | 'rest'> | null {
  const { date: written = '', rest = '' } = groups;
  const text = headingText(written);
  const date = readHeadingDate(text, { order });
  if (date.kind === 'none') return null;
  const label = 'label' in date ? date.label : '';
  if (row.beside === 'title' && label !== '' && !(begins && isTitleLike(label))) return null;
  const behind = rest.replace(/^[\s:：,，、.。|—–-]+/u, '');
  const isPlain = (words: string) => words === headingText(words) && isTitleLike(words);
  if (groups['rest'] !== undefined || label === '') {
    const isLabel = behind !== '' && label === '' && isPlain(behind) && 'label' in date;
    if (!isLabel) return { text, date, rest: behind };
    return { text: `${text} ${behind}`, date: { ...date, label: behind }, rest: '' };
  }
  if (isPlain(source)) return { text, date, rest: '' };
  const plain = source.indexOf(date.written);
  const cut = plain < 0 ? source : source.slice(plain + date.written.length);
  const alone = { ...date, label: '' };
  return { text: date.written, date: alone, rest: cut.replace(/^[\s:：,，、|—–*_)）\]】-]+/u, '') };
}
