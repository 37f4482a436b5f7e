import { expect, it } from 'vitest';
import { parseChunk } from '../../../src/model/outline/chunk-document.ts';
import { pageBlocks } from '../../../src/model/outline/page-blocks.ts';
import { pageHeadings } from '../../../src/model/outline/page-headings.ts';

it('pageBlocks lists the blocks of all chunks with the section that contains each', () => {
  const documents = ['a\n\n### b\n\n> c\n\n#### d', 'e\n\n### f'].map((source, index) =>
    parseChunk({ file: 'n.md', heading: null, line: 1, source, definitions: '' }, index),
  );
  const blocks = pageBlocks(documents, pageHeadings(documents).headings);
  expect(blocks.map(({ block, section, lineOf }) => [block.type, section, lineOf(block)])).toEqual([
    ['paragraph', null, { chunk: 0, offset: 0 }],
    ['heading', 0, { chunk: 0, offset: 2 }],
    ['blockquote', 0, { chunk: 0, offset: 4 }],
    ['heading', 1, { chunk: 0, offset: 6 }],
    ['paragraph', null, { chunk: 1, offset: 0 }],
    ['heading', 2, { chunk: 1, offset: 2 }],
  ]);
});
