import type { Diagnostic } from '../types.ts';

/**
 * Moves each diagnostic on what stands as `written` in its line to the column where that begins.
 * `lines` are those of its file. What isn't in the line, such as a date that a file's name says,
 * stays where it is.
 */
export function atWritten(
  diagnostics: readonly Diagnostic[],
  lines: readonly string[],
): Diagnostic[] {
  return diagnostics.map((diagnostic) => {
    const { place, values } = diagnostic;
    const { written } = values;
    if (typeof written !== 'string' || written === '') return diagnostic;
    const index = (lines[place.line - 1] ?? '').indexOf(written);
    return index === -1 ? diagnostic : { ...diagnostic, place: { ...place, column: index + 1 } };
  });
}
