import { invalidNameDate } from '../dates/path-date.ts';
import type { FileHeading } from './file-heading.ts';
import { firstLineDate, titleDate, type TopDate, topDate } from './top-date.ts';

/**
 * The date that the text of a file says near its top: on a line, at the end of the heading that it
 * begins with, or on a first line; else one in its name that the calendar does not have. The text
 * begins at the line `start`, behind front matter; the index of the date is that of its line.
 */
export function textDate(
  lines: readonly string[],
  {
    file,
    start,
    headings: [first],
  }: { file: string; start: number; headings: readonly FileHeading[] },
): TopDate | null {
  const text = lines.map((line, index) => (index < start - 1 ? '' : line));
  const isFirst =
    first !== undefined &&
    text
      .slice(0, first.line - 1)
      .join('')
      .trim() === '';
  const found = topDate(text) ?? (isFirst ? titleDate(first) : firstLineDate(text));
  const invalid = found === null ? invalidNameDate(file) : null;
  return invalid === null ? found : { read: invalid, index: 0 };
}
