import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readPage } from '../../src/model/outline/page-outline.ts';
import { createRenderer } from '../../src/render/renderer.ts';
import { typesetFormulas } from '../../src/render/typeset.ts';
import { dictionaryOf } from '../../src/words/dictionary.ts';
import { KEY, plain, withSlots } from './rendering.ts';

function fixture(name: string): string {
  return readFileSync(new URL(`../fixtures/dialect/${name}`, import.meta.url), 'utf8');
}

// docs/writing-notes.md lists the differences from GitHub and Typora.
test('a page with every feature of the dialect renders as the fixture', async () => {
  const source = fixture('input.md');
  const chunk = { file: 'notes.md', heading: null, line: 1, source, definitions: '' };
  const { tree } = readPage({ chunks: [chunk] });
  expect(await typesetFormulas(tree)).toEqual([]);
  const labels = { language: 'en' as const, ...dictionaryOf('en').render };
  const pieces = await createRenderer({ labels, highlight: plain })(tree, KEY);
  expect(`${withSlots(pieces)}\n`).toBe(fixture('output.html'));
});
