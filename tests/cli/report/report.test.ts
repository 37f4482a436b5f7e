import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { notesPath, reportLines } from '../../../src/cli/report/report.ts';
import type { GradedDiagnostic } from '../../../src/model/types.ts';

const notesDir = resolve('/r/notes');

describe('notesPath', () => {
  it.each([
    { file: 'n.md', from: '/r', out: 'notes/n.md' },
    { file: 'sub/n.md', from: '/r/notes', out: 'sub/n.md' },
    { file: '../imgs/a.png', from: '/r/notes', out: '../imgs/a.png' },
    { file: notesDir, from: '/r', out: notesDir },
  ])('leads from $from to $file', ({ file, from, out }) => {
    expect(notesPath(file, { notesDir, from: resolve(from) })).toBe(out);
  });
});

describe('reportLines', () => {
  const diagnostic = (file: string): GradedDiagnostic => ({
    rule: 'image-unused',
    severity: 'info',
    place: { file, line: 1, column: 1 },
    values: { name: 'a.png' },
  });
  const options = { notesDir, language: 'en' } as const;

  it('shows no line number for an image', () => {
    expect(reportLines(diagnostic('../imgs/a.png'), options)).toMatch(/^\S*imgs\/a\.png {2}info/);
  });

  it('leaves out the excerpt if the line of the notes is unknown', () => {
    expect(reportLines(diagnostic('n.md'), options).split('\n')).toHaveLength(2);
  });

  it('marks each piece with its role', () => {
    const paint = (role: string, text: string) => `<${role}>${text}</>`;
    const sources = new Map([['n.md', ['![](a.png)']]]);
    const report = reportLines(diagnostic('n.md'), { ...options, paint, sources });
    expect(report).toMatch(/^<place>\S+:1:1<\/> {2}<info>info<\/>/);
    expect(report).toContain('<info>^</>');
    expect(report).toContain('<aside>    1 |</> ![](a.png)');
  });
});
