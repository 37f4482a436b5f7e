import { expect, test } from 'vitest';
import { readPage } from '../../../src/model/outline/page-outline.ts';

test.each([
  { source: '### a\n\n#### b\n\n### c\n', out: [] },
  { source: '### a\n\n##### b\n', out: ['2:1 heading-skips-level 3 5'] },
  { source: '### a\n\n### a\n', out: ['2:1 heading-duplicate a a-2'] },
  { source: '###\n', out: ['0:1 heading-empty'] },
  { source: ' ### a {#Y_z}\n', out: ['0:2 anchor-invalid Y_z y-z'] },
  { source: '### a {#x}\n\n### b {#x}\n', out: ['2:1 anchor-duplicate x'] },
])('headingDiagnostics reports $out for $source', ({ source, out }) => {
  const heading = { text: '2020/3/11', level: 2, line: 1 };
  const { diagnostics } = readPage({
    chunks: [{ file: 'n.md', heading, line: 2, source, definitions: '' }],
  });
  const found = diagnostics.map(({ rule, at, column, values }) =>
    [`${at.offset}:${column}`, rule, ...Object.values(values)].join(' '),
  );
  expect(found).toEqual(out);
});
