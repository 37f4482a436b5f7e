import type { Diagnostic, GradedDiagnostic, Severities } from '../types.ts';
import { RULES } from './rules.ts';

/**
 * Adds the severity of each diagnostic: that of `severities`, otherwise that of the table of rules.
 * Leaves out diagnostics of rules that are off. Keeps the order.
 */
export function gradeDiagnostics(
  diagnostics: readonly Diagnostic[],
  severities: Severities,
): GradedDiagnostic[] {
  return diagnostics.flatMap((diagnostic) => {
    const severity = severities[diagnostic.rule] ?? RULES[diagnostic.rule].severity;
    return severity === 'off' ? [] : [{ ...diagnostic, severity }];
  });
}

/** Compares diagnostics by file, line and column. */
export function byPosition({ place: a }: Diagnostic, { place: b }: Diagnostic): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.line - b.line || a.column - b.column;
}
