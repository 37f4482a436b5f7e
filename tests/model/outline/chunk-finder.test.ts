import { expect, it } from 'vitest';
import { chunkFinder } from '../../../src/model/outline/chunk-finder.ts';

const chunk = (file: string, headingLine: number) => ({
  ...{ file, headingLine, heading: null },
  line: headingLine + 1,
});
const chunkAt = chunkFinder([
  { id: '2020-03-18', chunks: [chunk('a.md', 9), chunk('b.md', 1)] },
  { id: '2020-03-11', chunks: [chunk('a.md', 3)] },
]);

it.each([
  { file: 'a.md', line: 2, out: null },
  { file: 'a.md', line: 3, out: ['2020-03-11', 0] },
  { file: 'a.md', line: 8, out: ['2020-03-11', 0] },
  { file: 'a.md', line: 9, out: ['2020-03-18', 0] },
  { file: 'b.md', line: 90, out: ['2020-03-18', 1] },
  { file: 'c.md', line: 1, out: null },
])('finds the chunk $out for $file:$line', ({ file, line, out }) => {
  const found = chunkAt({ file, line });
  expect(found && [found.page.id, found.chunk]).toEqual(out);
});
