import type { HeadingDate } from '../../dates/heading-date.ts';
import type { RuleName } from '../../rules.ts';
import type { UnclosedHtml } from '../../scan/scan.ts';
import type { Diagnostic, IsoDay } from '../../types.ts';
import type { FileDate } from '../file-dates/file-date.ts';
import { type FileHeading, opensSession } from '../file-headings.ts';
import type { FrontMatter } from '../file-dates/front-matter.ts';
import type { SegmentRange } from './segment-ranges.ts';
import type { TopDate } from '../file-dates/top-date.ts';

/** A date in the title or the name that is not the one in the front matter, and the one that counts. */
type DateConflict = { other: HeadingDate & { kind: 'day' }; used: IsoDay };

/**
 * Returns the diagnostics about the dates of a file and of its headings, about undated segments
 * among dated ones, about a fence or a comment that is never closed, and about a file
 * without text.
 * @param written the lines of the file
 * @param accidental text that only a rule under it makes a heading
 * @param top the date in the text of a file that is one session
 * @param conflict the dates of a file with one session that disagree
 */
export function splitDiagnostics({
  file,
  written,
  headings,
  accidental,
  ranges,
  date,
  front,
  top,
  conflict,
  unclosedFence,
  unclosedHtml,
}: {
  file: string;
  written: readonly string[];
  headings: readonly FileHeading[];
  accidental: readonly FileHeading[];
  ranges: readonly SegmentRange[];
  date: FileDate | null;
  front: FrontMatter | null;
  top: TopDate | null;
  conflict: DateConflict | null;
  unclosedFence: number | null;
  unclosedHtml: UnclosedHtml | null;
}): Diagnostic[] {
  const diagnostic = (rule: RuleName, line: number, values: Diagnostic['values']): Diagnostic => ({
    rule,
    place: { file, line, column: columnOf(values['written'], written[line - 1] ?? '') },
    values,
  });
  const unreadable = (read: HeadingDate, line: number): Diagnostic[] => {
    if (read.kind === 'invalid')
      return [diagnostic('date-invalid', line, { written: read.written })];
    if (read.kind !== 'ambiguous') return [];
    const readings = read.readings.join(', ');
    return [diagnostic('date-ambiguous', line, { written: read.written, readings })];
  };
  const ofHeading = ({ date: read, line, inferredYear }: FileHeading): Diagnostic[] => {
    if (read.kind !== 'day') return unreadable(read, line);
    if (inferredYear !== null) {
      return [
        diagnostic('date-year-inferred', line, { written: read.written, year: inferredYear }),
      ];
    }
    if (read.weekdayWrong === null) return [];
    return [diagnostic('date-weekday-wrong', line, { date: read.start, ...read.weekdayWrong })];
  };
  const undated = headings.some(opensSession)
    ? ranges.flatMap(({ heading }) => (heading && heading.date.kind !== 'day' ? heading : []))
    : [];
  const dateConflict = (
    { read, line }: NonNullable<FrontMatter['date']>,
    { other, used }: DateConflict,
  ): Diagnostic => {
    const written = 'written' in read ? read.written : '';
    return diagnostic('date-conflict', line, { written, other: other.start, used });
  };
  const htmlUnclosed = ({ line, opening, closing }: UnclosedHtml): Diagnostic =>
    diagnostic('html-unclosed', line, { opening, closing });
  const isEmpty = written.every((line) => line.trim() === '');
  const all = [
    ...(isEmpty ? [diagnostic('file-empty', 1, {})] : []),
    ...(front?.date ? unreadable(front.date.read, front.date.line) : []),
    ...(front?.date && conflict ? [dateConflict(front.date, conflict)] : []),
    ...(top ? unreadable(top.read, top.index + 1) : []),
    ...(date?.inferred
      ? [diagnostic('date-year-inferred', (top?.index ?? 0) + 1, date.inferred)]
      : []),
    ...headings.flatMap(ofHeading),
    ...accidental.map(({ endLine, text }) => diagnostic('rule-under-text', endLine, { text })),
    ...undated.map(({ line, text }) => diagnostic('session-undated', line, { heading: text })),
    ...(unclosedFence === null ? [] : [diagnostic('fence-unclosed', unclosedFence, {})]),
    ...(unclosedHtml === null ? [] : [htmlUnclosed(unclosedHtml)]),
  ];
  // The date of a file may be that of its first heading.
  return [...new Map(all.map((each) => [`${each.rule} ${each.place.line}`, each])).values()];
}

/** Returns the column of a text in its line, from 1; 1 if it isn't there, as a date in a file name. */
function columnOf(text: string | number | undefined, line: string): number {
  const index = typeof text === 'string' && text !== '' ? line.indexOf(text) : -1;
  return Math.max(index, 0) + 1;
}
