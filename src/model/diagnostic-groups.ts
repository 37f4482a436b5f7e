import { isNotesFile } from './text/notes-file.ts';
import type { GradedDiagnostic } from './types.ts';

/** One or more diagnostics that are reported together. The report shows the first one in full. */
export type DiagnosticGroup = readonly [GradedDiagnostic, ...GradedDiagnostic[]];

/**
 * Groups the diagnostics of each rule and notes file, in the order of their first ones. Diagnostics
 * about images and folders are grouped by rule alone, because each has a file of its own.
 * @param acrossFiles groups all diagnostics by rule alone
 */
export function groupDiagnostics(
  diagnostics: readonly GradedDiagnostic[],
  { acrossFiles = false } = {},
): DiagnosticGroup[] {
  const groups = Map.groupBy(diagnostics, ({ rule, severity, place, lines }) => {
    const file = acrossFiles || !hasLines(place.file) ? '' : place.file;
    // A diagnostic about several lines is a group already.
    return JSON.stringify([
      rule,
      severity,
      file,
      lines !== undefined && !acrossFiles && place.line,
    ]);
  });
  return [...groups.values()].flatMap(([first, ...others]) =>
    first === undefined ? [] : [[first, ...others] as const],
  );
}

/** Returns whether a file of a diagnostic is text. Images and folders have no lines. */
export function hasLines(file: string): boolean {
  return isNotesFile(file) || /\.json$/i.test(file);
}

/**
 * Returns the value in which the diagnostics of a group differ, such as the name of a missing image.
 * Empty for each if their values are all the same.
 */
export function distinctValues(group: DiagnosticGroup): string[] {
  const [first] = group;
  const name = Object.keys(first.values).find((each) =>
    group.some(({ values }) => values[each] !== first.values[each]),
  );
  return group.map(({ values }) => (name === undefined ? '' : String(values[name] ?? '')));
}
