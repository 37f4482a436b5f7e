import { expect, it } from 'vitest';
import { splitFile } from '../../../src/model/sessions/split-file.ts';

/** Quadratic time would be minutes, and the test would time out. */
it.each([
  ['dots after a version', `# v1${'.'.repeat(100_000)}x (2020/3/11)`],
  ['slashes', `## 2020/3/11\n## ${'/'.repeat(100_000)}`],
  ['date fields', '### 时间：2020/3/11\n'.repeat(20_000)],
  ['headings without a date', `${'## a\n'.repeat(20_000)}## b\n日期：2020/3/11\n`],
  ['wide blanks', `${`1${' '.repeat(290)}x`.concat('\n').repeat(5_000)}`],
])('splitFile takes linear time for %s', (_, text) => {
  expect(splitFile({ file: 'n.md', text }).segments.length).toBeGreaterThan(0);
});
