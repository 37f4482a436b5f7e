import { globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';

const PROJECT = resolve(import.meta.dirname, '../..');

/** Importing the configuration would switch the long tests on for this process. */
const config = readFileSync(join(PROJECT, 'vitest.faults.config.ts'), 'utf8');
const patterns = Array.from(
  config.matchAll(/'((?:tests|packages)\/[^']+\.test\.ts)'/g),
  ([, pattern = '']) => pattern,
).flatMap(expanded);

/** Returns a pattern once for each name in its braces. */
function expanded(pattern: string): string[] {
  const [braces, names] = /\{([^}]+)\}/.exec(pattern) ?? [];
  if (braces === undefined || names === undefined) return [pattern];
  return names.split(',').map((name) => pattern.replace(braces, name));
}

it.each(patterns)('npm run test:faults finds tests for %s', (pattern) => {
  expect(globSync(pattern, { cwd: PROJECT })).not.toEqual([]);
});
