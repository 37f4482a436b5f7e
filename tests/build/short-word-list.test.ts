import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { rolldown } from 'rolldown';
import { expect, it } from 'vitest';
import { shortWordList } from '../../src/build/short-word-list.ts';
import { WORD_LIST } from '../../src/model/terms/word-list.ts';

it('shortWordList bundles the same words without their package', async () => {
  const dir = await mkdtemp(join(tmpdir(), 'word-list-'));
  const input = resolve(import.meta.dirname, '../../src/model/terms/word-list.ts');
  const bundle = await rolldown({ input, platform: 'node', plugins: [shortWordList()] });
  const { output } = await bundle.write({ dir, entryFileNames: 'words.mjs' });
  await bundle.close();
  const [{ moduleIds }] = output;
  expect(moduleIds).toEqual([input]);
  const words: { WORD_LIST: readonly string[] } = await import(join(dir, 'words.mjs'));
  expect(words.WORD_LIST.length).toBeGreaterThan(70_000);
  expect(words.WORD_LIST).toEqual(WORD_LIST);
  await rm(dir, { recursive: true });
});
