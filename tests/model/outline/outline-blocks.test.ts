import { expect, it } from 'vitest';
import { readPage } from '../../../src/model/outline/page-outline.ts';

it('readBlocks lists the ids of blocks with their sections', () => {
  const chunks = ['a ^first\n\n### b\n\n- c\n  - d ^second', 'e ^third'].map((source) => {
    return { file: 'n.md', heading: null, line: 1, source, definitions: '' };
  });
  expect(readPage({ chunks }).outline.blocks).toEqual([
    { id: 'first', section: null, chunk: 0 },
    { id: 'second', section: 0, chunk: 0 },
    { id: 'third', section: null, chunk: 1 },
  ]);
});
