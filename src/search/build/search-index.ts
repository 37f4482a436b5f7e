import { createHash } from 'node:crypto';
import { cp, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Settings } from '../../build/settings.ts';
import { codeDigest } from '../../content/rendering-cache.ts';
import type { SearchSection } from '../shared/types.ts';
import { createSearchFiles, type SearchFile } from './search-files.ts';

/** Folder of the index in a built site. */
export const INDEX_FOLDER = 'search/data';

/**
 * Writes the search index of a site. Copies the index of the last build from `cacheDir` if neither
 * the sections nor the code have changed since.
 */
export async function writeSearchIndex(
  sections: readonly SearchSection[],
  site: string,
  { cacheDir, project }: Pick<Settings, 'cacheDir' | 'project'>,
): Promise<void> {
  const folder = join(site, INDEX_FOLDER);
  const hash = createHash('sha256').update(await codeDigest(project, CODE));
  const cache = join(cacheDir, 'search');
  const cached = join(cache, hash.update(JSON.stringify(sections)).digest('hex'));
  const isCopied = await cp(cached, folder, { recursive: true }).then(
    () => true,
    () => false,
  );
  if (isCopied) return;
  const files = await createSearchFiles(sections);
  await writeFolder(folder, files);
  await rm(cache, { recursive: true, force: true });
  // The rename keeps another build from copying an incomplete index.
  const unfinished = `${cached}.${process.pid}`;
  await writeFolder(unfinished, files);
  await rename(unfinished, cached);
}

/** The code that the files depend on. */
const CODE = ['src/search/build', 'src/search/shared'];

async function writeFolder(folder: string, files: readonly SearchFile[]): Promise<void> {
  await mkdir(folder, { recursive: true });
  await Promise.all(files.map(({ path, content }) => writeFile(join(folder, path), content)));
}
