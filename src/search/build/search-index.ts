import { hash, randomUUID } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Tinypool } from 'tinypool';
import type { Settings } from '../../build/settings.ts';
import { codeDigest } from '../../content/code-digest.ts';
import { ignoreMissing } from '../../content/files/file-errors.ts';
import { placeFolder } from '../../content/files/file-writes.ts';
import { markUsed, removeUnused } from '../../content/files/unused-files.ts';
import type { SearchSection } from '../shared/types.ts';
import { indexPaths, isIntactIndex, openKeptFiles, writeDigests } from './kept-indexes.ts';
import { createSearchFiles } from './search-files.ts';

/** Folder of the index in a built site. */
export const INDEX_FOLDER = 'search/data';

/** `content` is the content of the index, see {@link indexContent}. */
type IndexTask = { content: Uint8Array<ArrayBuffer> } & Pick<Settings, 'cacheDir' | 'project'>;

type IndexContent = [sections: readonly SearchSection[], synonyms?: readonly (readonly string[])[]];

/**
 * Returns the content of an index as JSON in UTF-8: the sections, and groups of synonyms. A thread
 * receives bytes much sooner than thousands of objects.
 */
export function indexContent(...content: IndexContent): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(JSON.stringify(content));
}

/**
 * Creates the search index of a site in its cache, unless the cache has it for the same content and
 * code. Files that an earlier index contains too are linked to it, so that they keep their time. Returns
 * the folder of the files.
 */
export async function ensureSearchIndex({
  content,
  cacheDir,
  project,
}: IndexTask): Promise<string> {
  const cache = join(cacheDir, 'search');
  const maker = hash('sha256', codeDigest(project, CODE) + process.versions.zlib).slice(0, 12);
  const folder = join(cache, `${maker}-${hash('sha256', content)}`);
  // Another build must not remove an index that this one is about to copy.
  for (const path of indexPaths(folder)) await markUsed(path, 0).catch(ignoreMissing);
  if (await isIntactIndex(folder)) return folder;
  const kept = await openKeptFiles(cache, maker);
  const [sections, synonyms] = JSON.parse(new TextDecoder().decode(content)) as IndexContent;
  const files = await createSearchFiles(sections, synonyms, kept.content);
  // The rename keeps another build from copying an incomplete index.
  const unfinished = `${folder}.${randomUUID()}`;
  await mkdir(unfinished, { recursive: true });
  for (const file of files) {
    const path = join(unfinished, file.path);
    if (!kept.link(file.path, path)) await writeFile(path, file.content);
  }
  // Another build may still copy its index.
  await removeUnused(cache, { age: BUILD_TIME });
  await writeDigests(folder, files);
  await placeFolder(unfinished, folder, isIntactIndex);
  return folder;
}

/** Runs {@link ensureSearchIndex} in a thread, which takes over the memory of the content. */
export async function indexInThread(task: IndexTask): Promise<string> {
  const pool = new Tinypool({
    filename: new URL('./search-index.ts', import.meta.url).href,
    maxThreads: 1,
  });
  try {
    const transferList = { transfer: [task.content.buffer] };
    return await pool.run(task, { name: ensureSearchIndex.name, transferList });
  } finally {
    // The thread takes long to stop, because it keeps its compiled modules for the next build.
    pool.destroy().catch(() => {});
  }
}

/** The code that the files depend on. */
const CODE = ['src/search/build', 'src/search/shared'];

/** Milliseconds in which a build copies its index. */
const BUILD_TIME = 10 * 60_000;
