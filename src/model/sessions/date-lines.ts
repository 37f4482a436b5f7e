import { type HeadingDate, readHeadingDate } from '../dates/heading-date.ts';
import { type DayOrder, inferDayOrder } from '../dates/resolve-date.ts';
import { mayHaveDate } from '../dates/written-date.ts';
import { headingText } from '../markdown/plain-text.ts';
import type { ScannedItem } from '../scan/scan-blocks.ts';
import type { DateLineForm } from './date-line-forms.ts';
import { canBeTitle, type NotesFile } from './file-headings.ts';

/** A line that is not a heading but may open a session. */
export type DateLine = {
  line: number;
  /** The first line of the session: that of the first field above, or `line` itself. */
  from: number;
  /** The last line of the list item; `line` if it isn't one. */
  endLine: number;
  /** By how many columns the other lines of the list item are indented. */
  indent: number;
  /** The plain text that counts as the heading of the session, and its date. */
  text: string;
  date: HeadingDate;
  /** Markdown of the rest of the line. */
  rest: string;
};

/** Returns the date lines of a file that have one form, in file order. */
export function dateLines(
  form: DateLineForm,
  { texts, items, lines }: Pick<NotesFile, 'texts' | 'items' | 'lines'>,
): DateLine[] {
  const pattern = new RegExp(`^(?:${form.pattern})$`, 'iu');
  const blocks: readonly (ScannedItem | { line: number; source: string })[] =
    form.at === 'item' ? items : texts;
  const matches = blocks.flatMap((block) => {
    const source = block.source.trim().replace(/(?:\\|<br ?\/?>)$/, '');
    // A date that is a link leads to its session elsewhere, and one with a checkbox is a task.
    if (!mayHaveDate(source) || LINK_OR_TASK.test(source)) return [];
    const groups = pattern.exec(source)?.groups;
    return groups === undefined ? [] : [{ block, source, groups }];
  });
  const order = inferDayOrder(matches.map(({ groups }) => groups['date'] ?? ''));
  return matches.flatMap(({ block, source, groups }): DateLine[] => {
    const beginsParagraph = (lines[block.line - 2] ?? '').trim() === '';
    const opening = readLine({ source, groups, form, beginsParagraph, order });
    if (opening === null) return [];
    const [endLine, indent] = 'size' in block ? [block.endLine, block.size] : [block.line, 0];
    const from = form.hasFieldsAbove ? firstFieldAbove(lines, block.line) : block.line;
    return [{ line: block.line, from, endLine, indent, ...opening }];
  });
}

const LINK_OR_TASK = /^[^\p{L}\p{N}[]*\[(?:\[|[ xX]\] |[^\]]*\]\s*[([])/u;

/** Returns the first of the lines `name: value` directly above a line, or the line itself. */
function firstFieldAbove(lines: readonly string[], line: number): number {
  let first = line;
  while (FIELD.test(lines[first - 2] ?? '')) first -= 1;
  return first;
}

const FIELD = /^[*_]{0,2}[^\s:：。，,]{1,12}[*_]{0,2}[:：]/u;

type MatchedLine = {
  source: string;
  groups: Readonly<Record<string, string | undefined>>;
  form: DateLineForm;
  beginsParagraph: boolean;
  order: DayOrder;
};

type Opening = Pick<DateLine, 'text' | 'date' | 'rest'>;

function readLine({ source, groups, form, beginsParagraph, order }: MatchedLine): Opening | null {
  const date = readHeadingDate(headingText(groups['date'] ?? ''), { order });
  if (date.kind === 'none') return null;
  const label = 'label' in date ? date.label : '';
  if (form.beside === 'title' && label !== '') {
    const isTitle = canBeTitle(label) && (beginsParagraph || [...label].length <= 12);
    if (!isTitle) return null;
  }
  const whole = { text: headingText(source), date, rest: '' };
  const rest = (groups['rest'] ?? '').replace(JOINT, '');
  if (label !== '' && groups['rest'] === undefined) {
    return isPlainTitle(source) ? whole : cutAfterDate(source, date);
  }
  if (rest === '') return whole;
  const isLabel = label === '' && 'label' in date && isPlainTitle(rest);
  return isLabel ? { ...whole, date: { ...date, label: rest } } : cut(source, { date, rest });
}

function isPlainTitle(markdown: string): boolean {
  return markdown === headingText(markdown) && canBeTitle(markdown);
}

/** Cuts a line after its date. The text that follows is the first line of the session. */
function cutAfterDate(source: string, date: HeadingDate & { written: string }): Opening {
  const at = source.indexOf(date.written);
  const after = at < 0 ? source : source.slice(at + date.written.length);
  const rest = after.replace(JOINT_OR_CLOSING, '');
  return cut(source, { date: 'label' in date ? { ...date, label: '' } : date, rest });
}

function cut(source: string, { date, rest }: { date: HeadingDate; rest: string }): Opening {
  const before = source.slice(0, source.length - rest.length);
  return { text: headingText(before.replace(TRAILING, '')), date, rest };
}

/** What joins a date to the text after it; also with a bracket or emphasis that ends there. */
const JOINT = /^[\s:：,，、.。|—–-]+/u;
const JOINT_OR_CLOSING = /^[\s:：,，、.。|—–*_)）\]】-]+/u;
const TRAILING = /[\s:：,，、.。|—–-]+$/u;
