import { expect, test } from 'vitest';
import { readPage } from '../../../src/model/outline/page-outline.ts';

test.each([
  { source: '[a](2020-02-26.md#x)', out: ['2020-02-26.md#x'] },
  { source: '\n> [a](#x)', out: ['#x'] },
  { source: '[[note]]', out: ['[[note]]'] },
  { source: '<a href="a&amp;b.pdf">x</a>', out: ['a&b.pdf'] },
  { source: '[a](https://a.example) <https://b.example> [c](javascript:x)', out: [] },
  { source: '![a](b.png) `[a](b.md)`', out: [] },
])('readLinks finds $out in $source', ({ source, out }) => {
  const chunk = { file: 'n.md', heading: null, line: 1, source, definitions: '' };
  const { links } = readPage({ chunks: [chunk] }).outline;
  expect(links.map(({ written, wiki }) => (wiki ? `[[${written}]]` : written))).toEqual(out);
});
