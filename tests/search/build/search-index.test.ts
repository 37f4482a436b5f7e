import { mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { createSearchFiles } from '../../../src/search/build/search-files.ts';
import { ensureSearchIndex, indexInThread } from '../../../src/search/build/search-index.ts';
import { generatedSections } from '../../support/generated-sections.ts';

const sections = generatedSections({ language: 'both', sessions: 5, seed: 5 });
const project = resolve(import.meta.dirname, '../../..');
const temporary = () => mkdtemp(join(tmpdir(), 'search-'));

test.each([ensureSearchIndex, indexInThread])('%o writes the files of the index', async (index) => {
  const folder = await index({ sections, synonyms: [], cacheDir: await temporary(), project });
  const files = await createSearchFiles(sections);
  expect((await readdir(folder)).sort()).toEqual(files.map(({ path }) => path).sort());
  for (const { path, content } of files) {
    expect(Buffer.compare(await readFile(join(folder, path)), content), path).toBe(0);
  }
});

test('ensureSearchIndex reuses the last index for the same sections and no others', async () => {
  const cacheDir = await temporary();
  const one = await ensureSearchIndex({ sections, synonyms: [], cacheDir, project });
  await writeFile(join(one, 'catalogue.json'), 'from the cache');
  expect(await ensureSearchIndex({ sections, synonyms: [], cacheDir, project })).toBe(one);
  expect(await readFile(join(one, 'catalogue.json'), 'utf8')).toBe('from the cache');

  const other = await ensureSearchIndex({
    sections: sections.slice(1),
    synonyms: [],
    cacheDir,
    project,
  });
  expect(other).not.toBe(one);
  expect(JSON.parse(await readFile(join(other, 'catalogue.json'), 'utf8'))).toBeTypeOf('object');
  expect(await readdir(join(cacheDir, 'search'))).toHaveLength(1);
});
