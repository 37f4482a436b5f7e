import { dateFieldValue } from '../../dates/date-field.ts';
import { type HeadingDate, readHeadingDate } from '../../dates/heading-date.ts';
import { trailingDate } from '../../dates/trailing-date.ts';
import { mayHaveDate } from '../../dates/written-date.ts';
import { opensFence } from '../../markdown/code-fences.ts';
import { headingText } from '../../markdown/plain-text.ts';
import { canBeTitle } from '../file-headings.ts';

/** A date near the top of some lines, and the index of its line. */
export type TopDate = { read: HeadingDate; index: number };

/**
 * Reads the date near the top of some lines. The first date field (`日期：2020/3/11`) with a day wins.
 * Otherwise it is the only day that fills a whole line, quote, list item or table cell. If there is
 * no day at all, it is the first date field without a year, or with a day that does not exist.
 * @returns null if there is no such line, or if several lines have different days
 */
export function topDate(lines: readonly string[]): TopDate | null {
  const stated = topLines(lines).flatMap(({ line, index }) =>
    statedDates(line).map((date) => ({ ...date, index })),
  );
  const days = stated.filter(({ read }) => read.kind === 'day');
  const isOne = new Set(days.map(({ read }) => read.kind === 'day' && read.start)).size === 1;
  const fields = stated.filter(({ isField }) => isField);
  return (
    fields.find(({ read }) => read.kind === 'day') ??
    (isOne ? days[0] : undefined) ??
    (days.length === 0 ? fields[0] : undefined) ??
    null
  );
}

/** Reads the date that the first line of a file begins with, or ends with if it can be a title. */
export function firstLineDate(lines: readonly string[]): TopDate | null {
  const index = lines.findIndex((line) => line.trim() !== '');
  const line = lines[index] ?? '';
  if (line.length > LONGEST || /^\s*[#>|`~<+*\-\d]+\s/.test(line)) return null;
  const text = headingText(line.trim());
  const read = readHeadingDate(text);
  if (read.kind === 'day') {
    if (canBeTitle(read.label)) return { read, index };
    const isOnly = !lines.slice(index + 1).some(beginsWithDay);
    return isOnly ? { read: { ...read, label: '' }, index } : null;
  }
  const trailing = canBeTitle(text) ? trailingDate(text) : null;
  return trailing?.kind === 'day' ? { read: trailing, index } : null;
}

/**
 * Reads the date that ends the first line under the title: `Day One—18 November 2025`. Returns null if
 * another short line ends with a date, because the file may be about several days.
 * @param from the index of the line after the title
 */
export function dateUnderTitle(lines: readonly string[], from: number): TopDate | null {
  const index = lines.findIndex((line, at) => at >= from && line.trim() !== '');
  const read = endingDay(lines[index] ?? '');
  // PyCharm 2020.3.1 is a version.
  if (read === null || !('written' in read) || !/\p{L}/u.test(read.written)) return null;
  return lines.slice(index + 1).some((line) => endingDay(line) !== null) ? null : { read, index };
}

/** Returns the date that ends a line if the line can be a title. */
function endingDay(line: string): HeadingDate | null {
  if (line.length > LONGEST_TITLE_LINE || !mayHaveDate(line) || /^\s*[|`~<+*\-\d]/.test(line))
    return null;
  const text = headingText(line.replace(/^#+\s+/, '').trim());
  const date = canBeTitle(text) ? trailingDate(text) : null;
  return date?.kind === 'day' ? date : null;
}

/** In characters. */
const LONGEST_TITLE_LINE = 80;

function beginsWithDay(line: string): boolean {
  return line.length <= LONGEST && readHeadingDate(line).kind === 'day';
}

/** Returns the lines near the top that are not empty, up to the first code block. */
function topLines(lines: readonly string[]): { line: string; index: number }[] {
  const top: { line: string; index: number }[] = [];
  for (const [index, line] of lines.entries()) {
    if (opensFence(line) || top.length === TOP_LINES) break;
    if (line.trim() !== '') top.push({ line, index });
  }
  return top.filter(({ line }) => line.length <= LONGEST);
}

const TOP_LINES = 10;

/** The longest line that is read, in characters. */
const LONGEST = 300;

/** Reads the dates of a line of Markdown that are a date field, or that fill the line or a cell. */
function statedDates(line: string): { read: HeadingDate; isField: boolean }[] {
  if (!mayHaveDate(line)) return [];
  return textsOf(line).flatMap((text) => {
    const value = dateFieldValue(text);
    const read = readHeadingDate(value ?? text, { acceptsEras: value !== null });
    if (read.kind === 'none') return [];
    const isStated = value !== null || !('label' in read) || read.label === '';
    return isStated ? [{ read, isField: value !== null }] : [];
  });
}

/**
 * Returns the plain text of a line. For a row of a table, it returns each cell, and the first two
 * cells as a field. A heading counts only if it is a date field.
 */
function textsOf(line: string): string[] {
  const content = line.replace(/^[\s>]*(?:[-*+]\s+|\d{1,3}[.)]\s+)?/, '');
  if (content.startsWith('#')) {
    const text = plainText(content.replace(/^#+/, ''));
    return dateFieldValue(text) === null ? [] : [text];
  }
  if (!content.startsWith('|')) return [plainText(content)];
  const cells = content.split('|').slice(1).map(plainText);
  const [name = '', value = ''] = cells;
  return [`${name.replace(/\s*[:：]$/, '')}: ${value}`, ...cells];
}

function plainText(markdown: string): string {
  return headingText(markdown.replace(/\\$/, '').trim());
}
