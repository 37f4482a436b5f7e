import { RULES } from './rules.ts';
import type { Diagnostic, GradedDiagnostic, Severities } from '../types.ts';

/**
 * Gives each diagnostic the severity that it has on this site: that of `severities`, else that of
 * the table of rules. Those of a rule that is off are left out. The order stays.
 */
export function grade(
  diagnostics: readonly Diagnostic[],
  severities: Severities,
): GradedDiagnostic[] {
  return diagnostics.flatMap((diagnostic) => {
    const severity = severities[diagnostic.rule] ?? RULES[diagnostic.rule].severity;
    return severity === 'off' ? [] : [{ ...diagnostic, severity }];
  });
}
