import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { SearchSection } from '../shared/record.ts';
import { buildSearchIndex } from './search-index.ts';
import type { Settings } from '../../build/settings.ts';

/** File of a built site's folder `pagefind` that lists its sections until the index is made of it. */
export const SECTIONS_FILE = 'sections.json';

/**
 * Makes the search index of a built site from the list of its sections, which it takes away. What
 * the next build needs not make again is kept in `cacheDir`.
 */
export async function writeSearchIndex(
  site: string,
  { cacheDir, language }: Pick<Settings, 'cacheDir' | 'language'>,
): Promise<void> {
  const folder = join(site, 'pagefind');
  const list = join(folder, SECTIONS_FILE);
  const sections = JSON.parse(await readFile(list, 'utf8')) as SearchSection[];
  await rm(list);
  const cacheFile = join(cacheDir, 'fragments.json');
  const { files } = await buildSearchIndex(sections, { language, cacheFile });
  const folders = new Set(files.map(({ path }) => dirname(join(folder, path))));
  for (const path of folders) await mkdir(path, { recursive: true });
  for (const { path, content } of files) await writeFile(join(folder, path), content);
}
