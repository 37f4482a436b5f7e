import { describe, expect, it } from 'vitest';
import { REPORTERS } from '../../../src/cli/report/reporters.ts';
import type { GradedDiagnostic } from '../../../src/model/types.ts';

const OPTIONS = {
  notesDir: '/r/notes',
  language: 'en',
  isColoured: false,
  workspace: '/r',
  sources: new Map<string, string[]>(),
  width: 80,
} as const;

const diagnostic = (name: string, file = 'n.md'): GradedDiagnostic => ({
  rule: 'image-missing',
  severity: 'warning',
  place: { file, line: 5, column: 2 },
  values: { name },
});

describe('the report for GitHub', () => {
  it.each([
    { input: diagnostic('50%\n::error::x'), out: /::the image 50%25%0A::error::x was/ },
    { input: diagnostic('a', 'a,b:c%.md'), out: /^::warning file=notes\/a%2Cb%3Ac%25\.md,line=5,/ },
    { input: diagnostic('a\r\nb'), out: /a%0D%0Ab/ },
  ])('escapes $input', ({ input, out }) => {
    const report = REPORTERS.github([input], OPTIONS);
    expect(report).toMatch(out);
    expect(report.trimEnd()).not.toMatch(/[\r\n]/);
  });
});

describe('the report as text', () => {
  const ESCAPE = '\u001b';

  it('has colours only on request', () => {
    const diagnostics = [diagnostic('a')];
    expect(REPORTERS.text(diagnostics, OPTIONS)).not.toContain(ESCAPE);
    expect(REPORTERS.text(diagnostics, { ...OPTIONS, isColoured: true })).toContain(
      `${ESCAPE}[1m${ESCAPE}[33mwarning${ESCAPE}[39m${ESCAPE}[22m`,
    );
  });

  it('contains no control characters of the notes', () => {
    const report = REPORTERS.text([diagnostic(`${ESCAPE}[2J\nfake:1:1`)], OPTIONS);
    expect(report).toContain('the image  [2J fake:1:1 was not found');
  });

  it('shows the line of the notes with a mark under the column', () => {
    const sources = new Map([['n.md', ['', '', '', '', '看![](a)']]]);
    const placed = { ...diagnostic('a'), place: { file: 'n.md', line: 5, column: 2 } };
    const report = REPORTERS.text([placed], { ...OPTIONS, sources });
    expect(report.split('\n').slice(1, 4)).toEqual([
      '    5 | 看![](a)',
      '      |   ^',
      '      = put it into the images folder; the next build shows it',
    ]);
  });

  it('groups the diagnostics by file and ends with a summary', () => {
    const repaired = { ...diagnostic('a', 'b.md'), rule: 'image-path-repaired' as const };
    const diagnostics = [repaired, diagnostic('b', 'a.md'), diagnostic('c', 'b.md')];
    const blocks = REPORTERS.text(diagnostics, OPTIONS).trimEnd().split('\n\n');
    expect(blocks.map((block) => /\w\.md/.exec(block)?.[0])).toEqual([
      'b.md',
      'b.md',
      'a.md',
      undefined,
    ]);
    expect(blocks.at(-1)).toBe(
      '0 errors, 3 warnings, 0 infos · npm run check -- --fix can repair 1 of them',
    );
  });
});

describe('a group of equal diagnostics', () => {
  const equal = ['a', 'b', 'c'].map((name) => diagnostic(name));

  it('is one workflow command with the lines of all', () => {
    expect(REPORTERS.github(equal, OPTIONS)).toMatch(/^::warning .*%0A3 in all: 5, 5, 5\n$/);
    expect(REPORTERS.github(equal, { ...OPTIONS, showsAll: true }).split('\n')).toHaveLength(4);
  });

  it('is listed one by one as JSON', () => {
    expect(JSON.parse(REPORTERS.json(equal, OPTIONS))).toHaveLength(3);
  });

  it('can be turned off if it is large', () => {
    const notes = (count: number) =>
      Array.from({ length: count }, () => ({ ...diagnostic('a'), severity: 'info' as const }));
    expect(REPORTERS.text(notes(10), OPTIONS)).toMatch(/ · SEVERITY=image-missing=off turns off/);
    expect(REPORTERS.text(notes(9), OPTIONS)).not.toContain('SEVERITY');
  });
});

describe('the report as JSON', () => {
  it('is an empty list without diagnostics', () => {
    expect(REPORTERS.json([], OPTIONS)).toBe('[]\n');
  });
});
