import type { HeadingDate } from '../dates/heading-date.ts';
import { pathDate } from '../dates/path-date.ts';
import type { RuleName } from '../rules.ts';
import type { UnclosedHtml } from '../scan/scan.ts';
import type { Diagnostic, IsoDay } from '../types.ts';
import { type FileHeading, opensSession } from './file-headings.ts';
import type { FileSegments } from './file-segments.ts';
import type { FileSource } from './file-source.ts';

/** Two dates of one meeting: one as written on a line, another elsewhere, and the one that counts. */
export type DateConflict = { written: string; line: number; other: IsoDay; used: IsoDay };

/** Creates a diagnostic about a line of the file. */
type Report = (rule: RuleName, line: number, values: Diagnostic['values']) => Diagnostic;

/**
 * Returns the diagnostics about the dates of a file and of its headings, about undated segments
 * among dated ones, about a fence or a comment that is never closed, and about a file
 * without text.
 * @param conflict the dates of a file with one session that disagree
 */
export function splitDiagnostics(
  source: FileSource,
  found: FileSegments,
  conflict: DateConflict | null,
): Diagnostic[] {
  const { file, written, scan } = source;
  const report: Report = (rule, line, values) => ({
    rule,
    place: { file, line, column: columnOf(values['written'], written[line - 1] ?? '') },
    values,
  });
  const { headings, accidental } = found;
  const isEmpty = written.every((line) => line.trim() === '');
  const all = [
    ...(isEmpty ? [report('file-empty', 1, {})] : []),
    ...ofFileDate(source, found, report),
    ...(conflict === null ? [] : [dateConflict(conflict, report)]),
    ...headings.flatMap((heading) => ofHeadingDate(heading, report)),
    ...accidental.map(({ endLine, text }) => report('rule-under-text', endLine, { text })),
    ...undatedAmong(found).map(({ line, text }) =>
      report('session-undated', line, { heading: text }),
    ),
    ...(scan.unclosedFence === null ? [] : [report('fence-unclosed', scan.unclosedFence, {})]),
    ...(scan.unclosedHtml === null ? [] : [htmlUnclosed(scan.unclosedHtml, report)]),
  ];
  // The date of a file may be that of its first heading.
  return [...new Map(all.map((each) => [`${each.rule} ${each.place.line}`, each])).values()];
}

function ofFileDate(
  { file, front }: FileSource,
  { date, top, isOneSegment }: FileSegments,
  report: Report,
): Diagnostic[] {
  const line = (top?.index ?? 0) + 1;
  const open = [front?.date?.read, pathDate(file), top?.read].find(
    (read) => read?.kind === 'no-year',
  );
  const isOpen = isOneSegment && date === null && open !== undefined;
  return [
    ...(isOpen ? [report('session-undated', line, { heading: open.written })] : []),
    ...(front?.date ? unreadable(front.date.read, front.date.line, report) : []),
    ...(top ? unreadable(top.read, line, report) : []),
    ...(date?.inferred ? [report('date-year-inferred', line, date.inferred)] : []),
  ];
}

function dateConflict({ line, ...values }: DateConflict, report: Report): Diagnostic {
  return report('date-conflict', line, values);
}

function ofHeadingDate(
  { date: read, line, inferredYear: year }: FileHeading,
  report: Report,
): Diagnostic[] {
  if (read.kind !== 'day') return unreadable(read, line, report);
  if (year !== null) return [report('date-year-inferred', line, { written: read.written, year })];
  if (read.weekdayWrong === null) return [];
  return [report('date-weekday-wrong', line, { date: read.start, ...read.weekdayWrong })];
}

function unreadable(read: HeadingDate, line: number, report: Report): Diagnostic[] {
  if (read.kind === 'invalid') return [report('date-invalid', line, { written: read.written })];
  if (read.kind !== 'ambiguous') return [];
  const readings = read.readings.join(', ');
  return [report('date-ambiguous', line, { written: read.written, readings })];
}

/** Returns the headings of undated segments, if the file has sessions. */
function undatedAmong({ headings, ranges }: FileSegments): FileHeading[] {
  if (!headings.some(opensSession)) return [];
  return ranges.flatMap(({ heading }) =>
    heading === null || heading.date.kind === 'day' ? [] : heading,
  );
}

function htmlUnclosed({ line, opening, closing }: UnclosedHtml, report: Report): Diagnostic {
  return report('html-unclosed', line, { opening, closing });
}

/** Returns the column of a text in its line, from 1; 1 if it isn't there, as a date in a file name. */
function columnOf(text: string | number | undefined, line: string): number {
  const index = typeof text === 'string' && text !== '' ? line.indexOf(text) : -1;
  return Math.max(index, 0) + 1;
}
