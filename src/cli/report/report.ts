import { relative, resolve } from 'node:path';
import { describeDiagnostic } from '../../model/diagnostics.ts';
import { hasLines } from '../../model/diagnostic-groups.ts';
import type { GradedDiagnostic, Language } from '../../model/types.ts';
import { excerpt } from './excerpt.ts';
import { printable, type Role } from './terminal.ts';

export type ReportOptions = {
  notesDir: string;
  language: Language;
  /** Colours a piece of the report. The text is plain by default. */
  paint?: (role: Role, text: string) => string;
  /** Lines of each notes file, by its path in the diagnostics. Without them no line is shown. */
  sources?: ReadonlyMap<string, readonly string[]>;
  /** Width of the terminal in cells. */
  width?: number;
};

/**
 * Formats a diagnostic: its place and message, the line of the notes with a mark under the column,
 * and the hint.
 */
export function reportLines(
  diagnostic: GradedDiagnostic,
  {
    notesDir,
    language,
    paint = (_role, text) => text,
    sources = new Map(),
    width = 100,
  }: ReportOptions,
): string {
  const { rule, severity, place } = diagnostic;
  const { message, hint } = describeDiagnostic(diagnostic, language);
  const path = printable(notesPath(place.file, { notesDir }));
  const where = paint(
    'place',
    hasLines(place.file) ? `${path}:${place.line}:${place.column}` : path,
  );
  const what = `${paint(severity, severity)}  ${printable(message)}  ${paint('aside', rule)}`;
  const source = sources.get(place.file)?.[place.line - 1];
  const margin = ' '.repeat(GUTTER);
  const advice = printable(hint);
  if (source === undefined) return `${where}  ${what}\n${margin}${paint('aside', '=')} ${advice}`;
  const { text, mark } = excerpt(source, place.column, { width: width - GUTTER - 4 });
  const number = String(place.line).padStart(GUTTER - 1);
  return [
    `${where}  ${what}`,
    `${paint('aside', `${number} |`)} ${text}`,
    `${paint('aside', `${margin}|`)} ${paint(severity, mark)}`,
    `${paint('aside', `${margin}=`)} ${advice}`,
  ].join('\n');
}

/** Formats several diagnostics without excerpts. */
export function reportList(
  diagnostics: readonly GradedDiagnostic[],
  options: Pick<ReportOptions, 'notesDir' | 'language'>,
): string {
  return diagnostics.map((diagnostic) => reportLines(diagnostic, options)).join('\n');
}

/** Cells before the bar beside a line of the notes. Five digits are enough for most notes. */
export const GUTTER = 6;

/**
 * Returns the path from the folder `from` to the file of a diagnostic. Diagnostics name a file by its
 * path in the notes folder, and the notes folder itself by its absolute path.
 */
export function notesPath(
  file: string,
  { notesDir, from = process.cwd() }: { notesDir: string; from?: string },
): string {
  return file === notesDir ? file : relative(from, resolve(notesDir, file));
}
