import type { HeadingDate } from '../dates/heading-date.ts';
import type { FileDate } from './file-date.ts';
import type { FrontMatter } from './front-matter.ts';
import type { Opening } from './segment-ranges.ts';
import { type FileHeading, isDated } from './file-heading.ts';
import type { TopDate } from './top-date.ts';
import type { Diagnostic, RuleName } from '../types.ts';

/** Diagnostics about the headings that open a file's pages, its own date, and its fences. */
export function splitDiagnostics({
  file,
  headings,
  found,
  date: wholeDate,
  front,
  top,
  unclosedFence,
}: {
  file: string;
  headings: readonly FileHeading[];
  found: readonly Opening[];
  date: FileDate | null;
  front: FrontMatter | null;
  /** The date that the text of a whole file says near its top. */
  top: TopDate | null;
  unclosedFence: number | null;
}): Diagnostic[] {
  const diagnostic = (rule: RuleName, line: number, values: Diagnostic['values']): Diagnostic => ({
    rule,
    place: { file, line, column: 1 },
    values,
  });
  const dated = headings.some(isDated);
  const refused = (date: HeadingDate, line: number) => {
    if (date.kind === 'invalid')
      return [diagnostic('date-invalid', line, { written: date.written })];
    if (date.kind !== 'ambiguous') return [];
    const { written, readings } = date;
    return [diagnostic('date-ambiguous', line, { written, readings: readings.join(', ') })];
  };
  return [
    ...(front?.date ? refused(front.date.read, front.date.line) : []),
    ...(top ? refused(top.read, top.index + 1) : []),
    ...(wholeDate?.inferred
      ? [diagnostic('date-year-inferred', (top?.index ?? 0) + 1, wholeDate.inferred)]
      : []),
    ...headings.flatMap(({ date, line, inferred }) => {
      if (date.kind !== 'day') return refused(date, line);
      if (inferred !== null) {
        return [diagnostic('date-year-inferred', line, { written: date.written, year: inferred })];
      }
      if (date.weekdayWrong === null) return [];
      return [diagnostic('date-weekday-wrong', line, { date: date.start, ...date.weekdayWrong })];
    }),
    ...found.flatMap(({ heading }) =>
      dated && heading !== null && heading.date.kind !== 'day'
        ? [diagnostic('session-undated', heading.line, { heading: heading.text })]
        : [],
    ),
    ...(unclosedFence === null ? [] : [diagnostic('fence-unclosed', unclosedFence, {})]),
  ];
}
