import { type RuleName, RULES } from '../model/rules.ts';
import type { Severities } from '../model/types.ts';
import type { Dictionary } from '../words/dictionary.ts';

/**
 * Parses the severities in the environment, such as `image-missing=off,date-order=error`. Throws for
 * an unknown rule or severity, with a message that names it.
 */
export function readSeverities(
  written: string | undefined,
  texts: Dictionary['settings'],
): Severities {
  const parts = (written ?? '').split(/[,，\s]+/).filter((part) => part !== '');
  return checkedSeverities(
    parts.map((part): [string, string] => {
      const [rule = '', severity = ''] = part.split('=');
      return [rule, severity];
    }),
    { placeOf: () => 'SEVERITY', exampleOf: (rule) => `${rule}=off`, texts },
  );
}

/**
 * Checks rules and severities. Throws like {@link readSeverities}; `placeOf` returns the place of a
 * rule's severity, and `exampleOf` what could be written there.
 */
export function checkedSeverities(
  entries: readonly (readonly [string, string])[],
  {
    placeOf,
    exampleOf = (rule) => `"${rule}": "off"`,
    texts,
  }: {
    placeOf: (rule: string) => string;
    exampleOf?: (rule: string) => string;
    texts: Dictionary['settings'];
  },
): Severities {
  const severities: Severities = {};
  for (const [rule, severity] of entries) {
    if (!isRule(rule)) throw new Error(texts.badRule(placeOf(rule), rule));
    if (!isSeverity(severity)) {
      throw new Error(
        texts.badSeverity(placeOf(rule), {
          rule,
          severity,
          known: SEVERITIES.join(', '),
          example: exampleOf(rule),
        }),
      );
    }
    severities[rule] = severity;
  }
  return severities;
}

const SEVERITIES = ['error', 'warning', 'info', 'off'] as const;

function isRule(name: string): name is RuleName {
  return Object.hasOwn(RULES, name);
}

function isSeverity(name: string): name is (typeof SEVERITIES)[number] {
  return SEVERITIES.some((severity) => severity === name);
}
