import { relative } from 'node:path';
import { describe, type Language, RULES } from '../model/rules.ts';
import type { Diagnostic } from '../model/types.ts';

/** One line on what is wrong and where, one on what to do. */
export function reportLines(diagnostic: Diagnostic, { notesDir, language }: ReportOptions): string {
  const { file, line, column } = diagnostic.place;
  const { message, hint } = describe(diagnostic, language);
  const path = file === notesDir ? file : `${relative(process.cwd(), notesDir)}/${file}`;
  const { severity } = RULES[diagnostic.rule];
  return `${path}:${line}:${column}  ${severity}  ${message}  ${diagnostic.rule}\n  ${hint}`;
}

export type ReportOptions = { notesDir: string; language: Language };
