import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readPage } from '../../src/model/outline/page-outline.ts';
import { dictionaryOf } from '../../src/words/dictionary.ts';
import { renderBlocks } from '../../src/render/render-blocks.ts';
import { withSlots } from './rendering.ts';

function fixture(name: string): string {
  return readFileSync(new URL(`../fixtures/dialect/${name}`, import.meta.url), 'utf8');
}

// docs/writing-notes.md lists where this differs from what GitHub and Typora show.
test('a note with every feature of the dialect renders as the fixture says', async () => {
  const source = fixture('input.md');
  const chunk = { file: 'notes.md', heading: null, line: 1, source, definitions: '' };
  const { tree } = readPage({ chunks: [chunk] });
  const pieces = await renderBlocks(tree, {
    key: 'c0ffee',
    labels: { language: 'en', ...dictionaryOf('en').render },
    highlight: () => Promise.resolve(null),
  });
  expect(`${withSlots(pieces)}\n`).toBe(fixture('output.html'));
});
