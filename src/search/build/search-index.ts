import { createHash, randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Tinypool } from 'tinypool';
import type { Settings } from '../../build/settings.ts';
import { codeDigest } from '../../content/code-digest.ts';
import type { SearchSection } from '../shared/types.ts';
import { createSearchFiles, type SearchFile } from './search-files.ts';

/** Folder of the index in a built site. */
export const INDEX_FOLDER = 'search/data';

type IndexTask = {
  sections: readonly SearchSection[];
  /** Groups of names for one thing each. */
  synonyms: readonly (readonly string[])[];
} & Pick<Settings, 'cacheDir' | 'project'>;

/**
 * Makes the search index of a site in its cache, unless it is there for the same sections and code.
 * Returns the folder of its files.
 */
export async function ensureSearchIndex({
  sections,
  synonyms,
  cacheDir,
  project,
}: IndexTask): Promise<string> {
  const hash = createHash('sha256').update(await codeDigest(project, CODE));
  const cache = join(cacheDir, 'search');
  const folder = join(cache, hash.update(JSON.stringify([sections, synonyms])).digest('hex'));
  if (existsSync(folder)) return folder;
  const files = await createSearchFiles(sections, synonyms);
  await rm(cache, { recursive: true, force: true });
  // The rename keeps another build from copying an incomplete index.
  const unfinished = `${folder}.${randomUUID()}`;
  await writeFolder(unfinished, files);
  await rename(unfinished, folder);
  return folder;
}

/** Runs {@link ensureSearchIndex} in a thread, while the pages are made. */
export async function indexInThread(task: IndexTask): Promise<string> {
  const pool = new Tinypool({ filename: import.meta.url, maxThreads: 1 });
  try {
    return await pool.run(task, { name: ensureSearchIndex.name });
  } finally {
    await pool.destroy();
  }
}

/** The code that the files depend on. */
const CODE = ['src/search/build', 'src/search/shared'];

async function writeFolder(folder: string, files: readonly SearchFile[]): Promise<void> {
  await mkdir(folder, { recursive: true });
  await Promise.all(files.map(({ path, content }) => writeFile(join(folder, path), content)));
}
