import { describe, type Language, RULES } from '../model/rules.ts';
import type { Diagnostic, Severity } from '../model/types.ts';
import { notesPath } from './notes-path.ts';

export type ReportOptions = {
  notesDir: string;
  language: Language;
  /** Colours a part of the report; without it the text is plain. */
  paint?: (role: Severity | 'aside', text: string) => string;
};

/** One line on what is wrong and where, one on what to do. */
export function reportLines(
  diagnostic: Diagnostic,
  { notesDir, language, paint = (_role, text) => text }: ReportOptions,
): string {
  const { rule, place } = diagnostic;
  const { severity } = RULES[rule];
  const { message, hint } = describe(diagnostic, language);
  const path = printable(notesPath(place.file, { notesDir }));
  const where = `${path}:${place.line}:${place.column}`;
  const what = `${paint(severity, severity)}  ${printable(message)}  ${paint('aside', rule)}`;
  return `${where}  ${what}\n  ${paint('aside', printable(hint))}`;
}

/** Without what breaks lines or steers a terminal: the words may be those of the notes. */
function printable(text: string): string {
  return text.replace(/\p{Cc}+/gu, ' ');
}
