import type { Opening } from './session-openings.ts';
import type { FileHeading } from './split.ts';
import type { Diagnostic, RuleName } from './types.ts';

/** Findings about the headings that open a file's pages, and about its fences. */
export function splitDiagnostics({
  file,
  headings,
  found,
  unclosedFence,
}: {
  file: string;
  headings: readonly FileHeading[];
  found: readonly Opening[];
  unclosedFence: number | null;
}): Diagnostic[] {
  const finding = (rule: RuleName, line: number, values: Diagnostic['values']): Diagnostic => ({
    rule,
    place: { file, line, column: 1 },
    values,
  });
  const dated = headings.some(({ date }) => date.kind === 'day');
  return [
    ...headings.flatMap(({ date, line }) => {
      if (date.kind === 'invalid')
        return [finding('date-invalid', line, { written: date.written })];
      if (date.kind === 'ambiguous') {
        const { written, readings } = date;
        return [finding('date-ambiguous', line, { written, readings: readings.join(', ') })];
      }
      if (date.kind !== 'day' || date.weekdayWrong === null) return [];
      return [finding('date-weekday-wrong', line, { date: date.start, ...date.weekdayWrong })];
    }),
    ...found.flatMap(({ heading }) =>
      dated && heading !== null && heading.date.kind !== 'day'
        ? [finding('session-undated', heading.line, { heading: heading.text })]
        : [],
    ),
    ...(unclosedFence === null ? [] : [finding('fence-unclosed', unclosedFence, {})]),
  ];
}
