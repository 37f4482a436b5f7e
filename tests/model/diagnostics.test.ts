import { describe, expect, it, test } from 'vitest';
import {
  byPosition,
  countSeverities,
  describeDiagnostic,
  diagnosticJson,
  gradeDiagnostics,
} from '../../src/model/diagnostics.ts';
import type { RuleName } from '../../src/model/rules.ts';
import type { Diagnostic } from '../../src/model/types.ts';

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

describe('countSeverities', () => {
  it('counts the diagnostics of each severity', () => {
    const warning = { ...diagnostic('image-missing'), severity: 'warning' as const };
    const error = { ...warning, severity: 'error' as const };
    expect(countSeverities([error, warning, error])).toEqual({
      error: 2,
      warning: 1,
      info: 0,
    });
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

describe('describeDiagnostic', () => {
  const place = { file: 'n.md', line: 1, column: 1 };

  it.each([
    { language: 'en' as const, message: 'the image a.png was not found' },
    { language: 'zh-CN' as const, message: '找不到图片 a.png' },
  ])('fills in the values of a message in $language', ({ language, message }) => {
    const diagnostic = { rule: 'image-missing' as const, place, values: { name: 'a.png' } };
    expect(describeDiagnostic(diagnostic, language).message).toBe(message);
  });

  it('replaces a reason with a phrase', () => {
    const values = { written: 'E:\\a.png', path: '../imgs/a.png', reason: 'machine' };
    const { message } = describeDiagnostic({ rule: 'image-path-repaired', place, values }, 'en');
    expect(message).toBe(
      'the image path "E:\\a.png" works on one computer only; the page shows ../imgs/a.png',
    );
  });

  it('keeps placeholders without a value, and the {#id} of a hint', () => {
    const { message, hint } = describeDiagnostic(
      { rule: 'anchor-duplicate', place, values: {} },
      'en',
    );
    expect(message).toContain('{anchor}');
    expect(hint).toContain('{#id}');
  });
});

test('diagnosticJson returns the rule, the place and the texts of a diagnostic', () => {
  const found = { ...diagnostic('image-missing'), values: { name: 'a.png' } };
  expect(diagnosticJson({ ...found, severity: 'error' }, 'en')).toEqual({
    rule: 'image-missing',
    severity: 'error',
    file: 'n.md',
    line: 1,
    column: 1,
    ...describeDiagnostic(found, 'en'),
  });
});
