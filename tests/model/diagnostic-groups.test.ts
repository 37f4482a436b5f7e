import { describe, expect, it } from 'vitest';
import {
  type DiagnosticGroup,
  distinctValues,
  groupDiagnostics,
  hasLines,
} from '../../src/model/diagnostic-groups.ts';
import type { RuleName } from '../../src/model/rules.ts';
import type { GradedDiagnostic } from '../../src/model/types.ts';

function diagnostic(
  rule: RuleName,
  file = 'n.md',
  values: GradedDiagnostic['values'] = {},
): GradedDiagnostic {
  return { rule, severity: 'info', place: { file, line: 1, column: 1 }, values };
}

describe('groupDiagnostics', () => {
  const rulesIn = (groups: readonly DiagnosticGroup[]) =>
    groups.map((group) => [group[0].rule, group[0].place.file, group.length]);

  it('groups each rule of a file in the order of the first diagnostics', () => {
    const all = [
      diagnostic('date-order', 'a.md'),
      diagnostic('heading-empty', 'a.md'),
      diagnostic('date-order', 'a.md'),
      diagnostic('date-order', 'b.md'),
    ];
    expect(rulesIn(groupDiagnostics(all))).toEqual([
      ['date-order', 'a.md', 2],
      ['heading-empty', 'a.md', 1],
      ['date-order', 'b.md', 1],
    ]);
    expect(rulesIn(groupDiagnostics(all, { acrossFiles: true }))).toEqual([
      ['date-order', 'a.md', 3],
      ['heading-empty', 'a.md', 1],
    ]);
  });

  it('groups images by rule alone', () => {
    const all = ['../imgs/a.png', '../imgs/b.png'].map((file) => diagnostic('image-unused', file));
    expect(groupDiagnostics(all)).toEqual([all]);
  });
});

describe('hasLines', () => {
  it.each([
    { input: 'a/n.md', out: true },
    { input: 'anchors.json', out: true },
    { input: '../imgs/a.png', out: false },
    { input: '/r/notes', out: false },
  ])('is $out for $input', ({ input, out }) => {
    expect(hasLines(input)).toBe(out);
  });
});

describe('distinctValues', () => {
  it.each([
    {
      values: [
        { name: 'a', size: 1 },
        { name: 'b', size: 1 },
      ],
      out: ['a', 'b'],
    },
    {
      values: [
        { name: 'a', size: 1 },
        { name: 'a', size: 2 },
      ],
      out: ['1', '2'],
    },
    { values: [{ name: 'a' }, { name: 'a' }], out: ['', ''] },
    { values: [{ name: 'a' }], out: [''] },
  ])('returns $out for $values', ({ values: [first = { name: '' }, ...others], out }) => {
    const group: DiagnosticGroup = [
      diagnostic('image-missing', 'n.md', first),
      ...others.map((values) => diagnostic('image-missing', 'n.md', values)),
    ];
    expect(distinctValues(group)).toEqual(out);
  });
});
