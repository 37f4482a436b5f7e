import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { describeDiagnostic } from '../../src/model/diagnostics.ts';
import { RULES } from '../../src/model/rules.ts';
import { ruleDocs } from '../support/rules/rule-docs.ts';
import { RULE_EXAMPLES } from '../support/rules/rule-examples.ts';
import { runExample } from '../support/rules/run-example.ts';
import { temporaryFolder } from '../support/sites/site.ts';

const EXAMPLES = Object.entries(RULE_EXAMPLES).map(([rule, example]) => ({ rule, ...example }));

describe('the check', () => {
  it.each(EXAMPLES)('reports $rule once, at $at', async ({ rule, raises, at }) => {
    const found = await runExample(raises, await temporaryFolder());
    const own = found.filter(({ diagnostic }) => diagnostic.rule === rule);
    expect(own.map((each) => each.at)).toEqual([at]);
    for (const { diagnostic } of own) {
      for (const language of ['zh-CN', 'en'] as const) {
        const { message, hint } = describeDiagnostic(diagnostic, language);
        expect(`${message} ${hint}`).not.toMatch(/\{\w+\}|undefined|null/);
      }
    }
  });

  it.each(EXAMPLES)('does not report $rule for similar notes', async ({ rule, near }) => {
    const found = await runExample(near, await temporaryFolder());
    expect(found.map(({ diagnostic }) => diagnostic.rule)).not.toContain(rule);
  });
});

describe('the documentation of the rules', () => {
  it('is up to date with the table and the examples (npm run rules)', async () => {
    for (const { path, text } of await ruleDocs()) {
      expect(await readFile(resolve(import.meta.dirname, '../..', path), 'utf8')).toBe(text);
    }
  });

  it.each(['docs/rules.md', 'docs/rules.zh-CN.md'])(
    'lists exactly the rules of the table in %s',
    async (path) => {
      const text = await readFile(resolve(import.meta.dirname, '../..', path), 'utf8');
      const documented = Array.from(text.matchAll(/^## ([a-z-]+)$/gm), ([, rule]) => rule);
      expect(documented).toEqual(Object.keys(RULES).sort());
    },
  );
});
