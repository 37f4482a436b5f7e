import type { Diagnostic } from '../types.ts';

/** Order of diagnostics, for `sort`: by file, line and column. */
export function byPlace({ place: a }: Diagnostic, { place: b }: Diagnostic): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.line - b.line || a.column - b.column;
}
