import { mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { createSearchFiles } from '../../../src/search/build/search-files.ts';
import { INDEX_FOLDER, writeSearchIndex } from '../../../src/search/build/search-index.ts';
import { generatedSections } from '../../support/generated-sections.ts';

const sections = generatedSections({ language: 'both', sessions: 5, seed: 5 });
const project = resolve(import.meta.dirname, '../../..');
const temporary = () => mkdtemp(join(tmpdir(), 'search-'));

test('writeSearchIndex writes the files of the index', async () => {
  const site = await temporary();
  await writeSearchIndex(sections, site, { cacheDir: await temporary(), project });
  const files = await createSearchFiles(sections);
  expect((await readdir(join(site, INDEX_FOLDER))).sort()).toEqual(
    files.map(({ path }) => path).sort(),
  );
  for (const { path, content } of files) {
    const written = await readFile(join(site, INDEX_FOLDER, path));
    expect(Buffer.compare(written, content), path).toBe(0);
  }
});

test('writeSearchIndex reuses the last index for the same sections and no others', async () => {
  const [cacheDir, one, same, other] = [
    await temporary(),
    await temporary(),
    await temporary(),
    await temporary(),
  ];
  await writeSearchIndex(sections, one, { cacheDir, project });
  const [digest = ''] = await readdir(join(cacheDir, 'search'));
  await writeFile(join(cacheDir, 'search', digest, 'catalogue.json'), 'from the cache');
  const pointerOf = (site: string) => readFile(join(site, INDEX_FOLDER, 'catalogue.json'), 'utf8');

  await writeSearchIndex(sections, same, { cacheDir, project });
  expect(await pointerOf(same)).toBe('from the cache');

  await writeSearchIndex(sections.slice(1), other, { cacheDir, project });
  expect(JSON.parse(await pointerOf(other))).not.toEqual(JSON.parse(await pointerOf(one)));
  expect(await readdir(join(cacheDir, 'search'))).toHaveLength(1);
});
