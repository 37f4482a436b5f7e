import { type HeadingDate, readHeadingDate } from '../../dates/heading-date.ts';
import { type DayOrder, inferDayOrder, inferOrderWithoutYear } from '../../dates/resolve-date.ts';
import { trailingDate } from '../../dates/trailing-date.ts';
import { mayHaveDate } from '../../dates/written-date.ts';
import { headingText } from '../../markdown/plain-text.ts';
import type { ScannedItem } from '../../scan/scan.ts';
import type { DateLineForm } from './date-line-forms.ts';
import { canBeTitle, type NotesFile } from '../file-headings.ts';

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
  const blocks: readonly (ScannedItem | { line: number; source: string })[] = form.isItem
    ? items
    : texts;
  const matches = blocks.flatMap((block) => {
    const source = block.source.trim().replace(/(?:\\|<br ?\/?>)$/, '');
    if (!mayHaveDate(source) || isElsewhere(block, source, form)) return [];
    const groups = pattern.exec(source)?.groups;
    return groups === undefined ? [] : [{ block, source, groups }];
  });
  const order = inferDayOrder(matches.map(({ groups }) => groups['date'] ?? ''));
  if (form.isEnding)
    return matches.flatMap(({ block, source }) => endingLine(block, source, order));
  const dates = matches.map(({ groups }) =>
    readHeadingDate(headingText(groups['date'] ?? ''), { order }),
  );
  const yearless = dates.flatMap((date) => (date.kind === 'no-year' ? date.written : []));
  const isDayFirst = order === null && inferOrderWithoutYear(yearless) === 'day-first';
  return matches.flatMap(({ block, source, groups }, index): DateLine[] => {
    const read = dates[index] ?? { kind: 'none' };
    const date =
      isDayFirst && read.kind === 'no-year'
        ? readHeadingDate(headingText(groups['date'] ?? ''), { order: 'day-first' })
        : read;
    const beginsParagraph = (lines[block.line - 2] ?? '').trim() === '';
    if (date.kind === 'none') return [];
    if (form.hasTitleAtMost && !isTitle(labelOf(date), beginsParagraph)) return [];
    const [endLine, indent] = 'size' in block ? [block.endLine, block.size] : [block.line, 0];
    const from = form.hasFieldsAbove ? firstFieldAbove(lines, block.line) : block.line;
    return [{ line: block.line, from, endLine, indent, ...cutLine(source, date, groups['rest']) }];
  });
}

/** Returns the date line of a list item that ends with a day. Markdown before the date stays text. */
function endingLine(
  { line, ...block }: ScannedItem | { line: number; source: string },
  source: string,
  order: DayOrder,
): DateLine[] {
  const text = headingText(source);
  const date = trailingDate(text, { order });
  if (date?.kind !== 'day' || isField(text, date)) return [];
  const [endLine, indent] = 'size' in block ? [block.endLine, block.size] : [line, 0];
  const place = { line, from: line, endLine, indent };
  if (source === text && canBeTitle(date.label)) return [{ ...place, text, date, rest: '' }];
  return [
    { ...place, text: date.written, date: { ...date, label: '' }, rest: cutEnd(source, date) },
  ];
}

/** Returns whether a line is only a name and a date, as `Start: 2020-03-11` is. */
function isField(text: string, { written }: { written: string }): boolean {
  return /^[^:：]{1,24}[:：]\s*$/u.test(text.slice(0, text.lastIndexOf(written)));
}

/** Removes the date at the end of a line, and the brackets around it. */
function cutEnd(source: string, { written }: { written: string }): string {
  const at = source.lastIndexOf(written);
  if (at < 0) return source;
  const after = source.slice(at + written.length).replace(/^[\s)）\]】]+/u, '');
  return source.slice(0, at).replace(/[\s(（[【@,，:：;；|·~—–-]+$/u, '') + after;
}

/**
 * Returns whether a date is not that of a session here: one that is a link leads to its session
 * elsewhere, unless the list item has text of its own, and one with a checkbox is a task.
 */
function isElsewhere(
  block: ScannedItem | { line: number },
  source: string,
  { isPageName = false, isEnding = false }: DateLineForm,
): boolean {
  if (isPageName) return 'size' in block && block.endLine === block.line;
  return (isEnding ? TASK : LINK_OR_TASK).test(source);
}

const TASK = /^\[[ xX]\] /;
const LINK_OR_TASK = /^[^\p{L}\p{N}[]*\[(?:\[|[ xX]\] |[^\]]*\]\s*[([])/u;

/** Returns the first of the lines `name: value` directly above a line, or the line itself. */
function firstFieldAbove(lines: readonly string[], line: number): number {
  let first = line;
  while (FIELD.test(lines[first - 2] ?? '')) first -= 1;
  return first;
}

const FIELD = /^[*_]{0,2}[^\s:：。，,]{1,12}[*_]{0,2}[:：]/u;

function labelOf(date: HeadingDate): string {
  return 'label' in date ? date.label : '';
}

/** Returns whether the label can be a title. Inside a paragraph it has to be short. */
function isTitle(label: string, beginsParagraph: boolean): boolean {
  return label === '' || (canBeTitle(label) && (beginsParagraph || [...label].length <= 12));
}

type CutLine = Pick<DateLine, 'text' | 'date' | 'rest'>;

/** Cuts a line into the heading of a session and its first line of text, which may be empty. */
function cutLine(
  source: string,
  date: HeadingDate & { written: string },
  written: string | undefined,
): CutLine {
  const whole = { text: headingText(source), date, rest: '' };
  const label = labelOf(date);
  if (label !== '' && written === undefined) {
    return isPlainTitle(source) ? whole : cutAfterDate(source, date);
  }
  const rest = (written ?? '').replace(JOINT, '');
  if (rest === '') return whole;
  const isLabel = label === '' && 'label' in date && isPlainTitle(rest);
  return isLabel ? { ...whole, date: { ...date, label: rest } } : cutBefore(rest, source, date);
}

function isPlainTitle(markdown: string): boolean {
  return markdown === headingText(markdown) && canBeTitle(markdown);
}

function cutAfterDate(source: string, date: HeadingDate & { written: string }): CutLine {
  const at = source.indexOf(date.written);
  const after = at < 0 ? source : source.slice(at + date.written.length);
  const rest = after.replace(JOINT_OR_CLOSING, '');
  return cutBefore(rest, source, 'label' in date ? { ...date, label: '' } : date);
}

function cutBefore(rest: string, source: string, date: HeadingDate): CutLine {
  const before = source.slice(0, source.length - rest.length);
  return { text: headingText(before.replace(TRAILING, '')), date, rest };
}

/** What joins a date to the text after it; also with a bracket or emphasis that ends there. */
const JOINT = /^[\s:：,，、.。|—–-]+/u;
const JOINT_OR_CLOSING = /^[\s:：,，、.。|—–*_)）\]】-]+/u;
const TRAILING = /[\s:：,，、.。|—–-]+$/u;
