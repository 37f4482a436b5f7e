import { describe, expect, it } from 'vitest';
import { textBlocks } from '../../../src/cli/report/text-report.ts';
import type { RuleName, Severity } from '../../../src/model/rules.ts';
import type { GradedDiagnostic } from '../../../src/model/types.ts';

const OPTIONS = { notesDir: process.cwd(), language: 'en' } as const;

function diagnostic(rule: RuleName, severity: Severity, file = 'n.md', line = 1): GradedDiagnostic {
  return { rule, severity, place: { file, line, column: 1 }, values: {} };
}

const many = Array.from({ length: 300 }, (_, index) => [
  diagnostic('heading-duplicate', 'info', `${index % 40}.md`, index),
  diagnostic('session-undated', 'warning', `${index % 40}.md`, index),
]).flat();

describe('textBlocks', () => {
  it('has a block for each rule of a file', () => {
    const blocks = textBlocks(
      [
        diagnostic('date-order', 'warning'),
        diagnostic('date-order', 'warning', 'n.md', 9),
        diagnostic('date-order', 'warning', 'b.md'),
      ],
      OPTIONS,
    );
    expect(blocks).toHaveLength(2);
    expect(blocks[0]).toContain('2 in all: 1, 9');
  });

  it('has a block for each rule if the files have too many', () => {
    const blocks = textBlocks(many, OPTIONS);
    expect(blocks).toHaveLength(2);
    expect(blocks[0]).toMatch(/300 in all: 0\.md:0, 1\.md:1/);
  });

  it('keeps errors and counts the rest if there are too many rules', () => {
    const rules: RuleName[] = [
      ...(['date-order', 'date-duplicate', 'heading-empty', 'html-removed'] as const),
      ...(['image-missing', 'image-remote', 'image-syntax', 'link-broken'] as const),
      ...(['link-unsafe', 'session-empty', 'session-undated', 'heading-duplicate'] as const),
      ...(['date-invalid', 'date-ambiguous', 'date-weekday-wrong', 'anchor-invalid'] as const),
      ...(['fence-unclosed', 'control-character', 'encoding-guessed'] as const),
    ];
    const all = [
      ...rules.flatMap((rule) => [diagnostic(rule, 'info'), diagnostic(rule, 'info', 'n.md', 2)]),
      diagnostic('anchor-lost', 'error'),
    ];
    const sources = new Map([['n.md', ['one', 'two']]]);
    const blocks = textBlocks(all, { ...OPTIONS, sources });
    const lines = blocks.join('\n\n').split('\n');
    expect(lines.length).toBeLessThanOrEqual(58);
    expect(blocks.join('\n')).toContain('anchor-lost');
    expect(blocks.at(-1)).toMatch(/^not listed: .*encoding-guessed 2; npm run check -- --all/);
  });

  it('has a block for each diagnostic on request', () => {
    expect(textBlocks(many, { ...OPTIONS, showsAll: true })).toHaveLength(many.length);
  });
});
