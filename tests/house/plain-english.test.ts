import { describe, expect, it } from 'vitest';
import { sourceFiles } from '../support/source-files.ts';

/** Words that the project once used in a sense of its own, each with what to write instead. */
const AVOIDED: readonly (readonly [RegExp, string])[] = [
  [/\bbehind\b/i, 'after'],
  [/\bfindings?\b/i, 'diagnostic'],
  [/\b(?:tells?|told)\b/i, 'returns, reports, shows'],
  [/\b(?:stands?|stood)\b(?!-up)/i, 'is, occurs, appears'],
  [/\b(?:is|are) none\b/i, 'is not a …, does not exist'],
  [/\bhas a say\b/i, 'affects'],
  [/\bsees that\b/i, 'ensures'],
  [/\blets? go\b/i, 'releases'],
];

const files = sourceFiles([
  'src',
  'docs',
  'tests',
  'bench',
  'packages',
  'README.md',
  'CONTRIBUTING.md',
]).filter(
  ({ path }) =>
    /\.(?:ts|mjs|astro|css|md)$/.test(path) &&
    !/\/(?:fixtures|corpora)\/|zh-CN|plain-english\.test\.ts$/.test(path),
);

describe('comments, names, messages and docs', () => {
  it.each(AVOIDED)('do not contain %s (write: %s)', (word) => {
    const hits = files.flatMap(({ path, text }) =>
      text
        .split('\n')
        .flatMap((line, index) => (word.test(line) ? `${path}:${index + 1} ${line}` : [])),
    );
    expect(hits).toEqual([]);
  });
});
