import { describe, expect, it } from 'vitest';
import { byPosition, gradeDiagnostics } from '../../../src/model/diagnostics/graded.ts';
import type { Diagnostic, RuleName } from '../../../src/model/types.ts';

function diagnostic(rule: RuleName, file = 'n.md', line = 1, column = 1): Diagnostic {
  return { rule, place: { file, line, column }, values: {} };
}

describe('gradeDiagnostics', () => {
  const all = [diagnostic('image-missing'), diagnostic('date-order'), diagnostic('image-unused')];

  it('adds the severities of the table of rules', () => {
    expect(gradeDiagnostics(all, {}).map(({ severity }) => severity)).toEqual([
      'warning',
      'warning',
      'info',
    ]);
  });

  it('applies the severities of the site and leaves out rules that are off', () => {
    const graded = gradeDiagnostics(all, { 'image-missing': 'off', 'date-order': 'error' });
    expect(graded.map(({ rule, severity }) => [rule, severity])).toEqual([
      ['date-order', 'error'],
      ['image-unused', 'info'],
    ]);
  });
});

describe('byPosition', () => {
  it('compares by file, then line, then column', () => {
    const sorted = [
      diagnostic('date-order', 'a.md', 2, 9),
      diagnostic('date-order', 'a.md', 10, 1),
      diagnostic('date-order', 'a.md', 10, 2),
      diagnostic('date-order', 'b.md', 1, 1),
    ];
    expect(sorted.toReversed().sort(byPosition)).toEqual(sorted);
  });
});
