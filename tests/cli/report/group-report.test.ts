import { describe, expect, it } from 'vitest';
import { groupReport } from '../../../src/cli/report/group-report.ts';
import type { RuleName } from '../../../src/model/rules.ts';
import type { GradedDiagnostic } from '../../../src/model/types.ts';

const OPTIONS = { notesDir: process.cwd(), language: 'en', width: 60 } as const;

function diagnostic(
  rule: RuleName,
  line: number,
  values: GradedDiagnostic['values'],
  file = 'n.md',
): GradedDiagnostic {
  return { rule, severity: 'info', place: { file, line, column: 1 }, values };
}

describe('groupReport', () => {
  const duplicates = (count: number) =>
    Array.from({ length: count }, (_, index) =>
      diagnostic('heading-duplicate', index + 2, { heading: 'A', anchor: `a-${index}` }),
    );
  const first = diagnostic('heading-duplicate', 1, { heading: 'A', anchor: 'a' });

  it('is the usual report for a single diagnostic', () => {
    expect(groupReport([first], OPTIONS).split('\n')).toEqual([
      'n.md:1:1  info  the heading "A" occurs more than once in this session  heading-duplicate',
      '      = this one is linked as #a',
    ]);
  });

  it('adds the number of equal diagnostics and what fits of their lines', () => {
    expect(
      groupReport([first, ...duplicates(1)], OPTIONS)
        .split('\n')
        .at(-1),
    ).toBe('      = 2 in all: 1 a, 2 a-0');
    const long =
      groupReport([first, ...duplicates(30)], OPTIONS)
        .split('\n')
        .at(-1) ?? '';
    expect(long).toMatch(/^ {6}= 31 in all: 1 a, 2 a-0, .*, \+\d+$/);
    expect(long.length).toBeLessThanOrEqual(60);
    const listed = long.split(', ').length - 1;
    expect(long).toContain(`, +${31 - listed}`);
  });

  it('names the file of each line if there are several', () => {
    const group = [
      first,
      diagnostic('heading-duplicate', 7, { heading: 'A', anchor: 'a' }, 'b.md'),
    ];
    expect(groupReport([first, ...group.slice(1)], OPTIONS)).toMatch(/n\.md:1, b\.md:7$/);
  });

  it('lists missing images by session', () => {
    const images = ['a', 'b', 'c'].map((name, index) =>
      diagnostic('image-missing', index * 10, { name }),
    );
    const [one, ...others] = images;
    if (one === undefined) throw new Error('No image');
    const pageOf = ({ line }: { line: number }) => (line < 20 ? '2020-03-11' : '2020-03-18');
    expect(
      groupReport([one, ...others], { ...OPTIONS, pageOf })
        .split('\n')
        .slice(-3),
    ).toEqual([
      '      = 3 in all, on 2 pages:',
      '        2020-03-11: 0 a, 10 b',
      '        2020-03-18: 20 c',
    ]);
  });

  it('lists only the first of many sessions', () => {
    const images = Array.from({ length: 20 }, (_, index) =>
      diagnostic('image-missing', index, { name: `${index}.png` }),
    );
    const [one, ...others] = images;
    if (one === undefined) throw new Error('No image');
    const pageOf = ({ line }: { line: number }) => `page-${line}`;
    const lines = groupReport([one, ...others], { ...OPTIONS, pageOf }).split('\n');
    expect(lines).toHaveLength(12);
    expect(lines.at(-1)).toBe('        and on 12 more pages');
  });
});
