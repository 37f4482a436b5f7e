import { describeDiagnostic } from '../model/diagnostics/rules.ts';
import type { GradedDiagnostic, Language, Severity } from '../model/types.ts';
import { excerpt } from './excerpt.ts';
import { notesPath } from './notes-path.ts';
import { printable } from './printable.ts';

/** What a part of a report is. */
export type Role = Severity | 'place' | 'aside' | 'removed' | 'added';

export type ReportOptions = {
  notesDir: string;
  language: Language;
  /** Colours a part of the report; without it the text is plain. */
  paint?: (role: Role, text: string) => string;
  /** Lines of a notes file, by its path in the diagnostics; without it no line is shown. */
  sources?: ReadonlyMap<string, readonly string[]>;
  /** Cells that a line of the terminal has. */
  width?: number;
};

/** A line on what is wrong and where, the line of the notes with a mark, and what to do. */
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
  // An image or a folder has no lines.
  const hasLines = /\.(?:md|json)$/i.test(place.file);
  const where = paint('place', hasLines ? `${path}:${place.line}:${place.column}` : path);
  const what = `${paint(severity, severity)}  ${printable(message)}  ${paint('aside', rule)}`;
  const source = sources.get(place.file)?.[place.line - 1];
  const margin = ' '.repeat(GUTTER);
  const todo = printable(hint);
  if (source === undefined) return `${where}  ${what}\n${margin}${paint('aside', '=')} ${todo}`;
  const { text, mark } = excerpt(source, place.column, { width: width - GUTTER - 4 });
  const number = String(place.line).padStart(GUTTER - 1);
  return [
    `${where}  ${what}`,
    `${paint('aside', `${number} |`)} ${text}`,
    `${paint('aside', `${margin}|`)} ${paint(severity, mark)}`,
    `${paint('aside', `${margin}=`)} ${todo}`,
  ].join('\n');
}

/** Cells before the bar beside a line of the notes: five digits are enough for most. */
const GUTTER = 6;
