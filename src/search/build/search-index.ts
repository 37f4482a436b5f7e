import { createHash, hash, randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Tinypool } from 'tinypool';
import type { Settings } from '../../build/settings.ts';
import { codeDigest } from '../../content/code-digest.ts';
import { placeFolder } from '../../content/file-writes.ts';
import { readKeptJson, writeKeptJson } from '../../content/kept-json.ts';
import { removeUnused } from '../../content/unused-files.ts';
import { createSearchFiles, type SearchFile } from './search-files.ts';

/** Folder of the index in a built site. */
export const INDEX_FOLDER = 'search/data';

/** `content` is that of the index, see {@link indexContent}. */
type IndexTask = { content: string } & Pick<Settings, 'cacheDir' | 'project'>;

type IndexContent = Parameters<typeof createSearchFiles>;

/**
 * Returns the content of an index as JSON: the sections, and groups of names for one thing each. A
 * thread receives one text much sooner than thousands of objects.
 */
export function indexContent(...content: IndexContent): string {
  return JSON.stringify(content);
}

/**
 * Makes the search index of a site in its cache, unless it is there for the same content and code.
 * Returns the folder of its files.
 */
export async function ensureSearchIndex({
  content,
  cacheDir,
  project,
}: IndexTask): Promise<string> {
  const key = createHash('sha256').update(codeDigest(project, CODE));
  const cache = join(cacheDir, 'search');
  const folder = join(cache, key.update(content).digest('hex'));
  if (await isIntact(folder)) return folder;
  const files = await createSearchFiles(...(JSON.parse(content) as IndexContent));
  // Another build may still copy its index.
  await removeUnused(cache, BUILD_TIME);
  // The rename keeps another build from copying an incomplete index.
  const unfinished = `${folder}.${randomUUID()}`;
  await writeFolder(unfinished, files);
  await writeKeptJson(
    digestsOf(folder),
    files.map((file) => [file.path, hash('sha256', file.content)]),
  );
  await placeFolder(unfinished, folder, isIntact);
  return folder;
}

/** Runs {@link ensureSearchIndex} in a thread, while the pages are made. */
export async function indexInThread(task: IndexTask): Promise<string> {
  const pool = new Tinypool({
    filename: new URL('./search-index.ts', import.meta.url).href,
    maxThreads: 1,
  });
  try {
    return await pool.run(task, { name: ensureSearchIndex.name });
  } finally {
    // The thread takes long to stop, because it keeps its compiled modules for the next build.
    pool.destroy().catch(() => {});
  }
}

/** Milliseconds in which a build copies its index. */
const BUILD_TIME = 10 * 60_000;

/** Returns whether a folder contains exactly the files of an index with their content. */
async function isIntact(folder: string): Promise<boolean> {
  const digests = (await readKeptJson(digestsOf(folder))) as
    [path: string, digest: string][] | null;
  if (digests === null) return false;
  const names = await readdir(folder).catch((): string[] => []);
  const isSame = ([path, digest]: [string, string]) =>
    readFile(join(folder, path)).then(
      (content) => hash('sha256', content) === digest,
      () => false,
    );
  return names.length === digests.length && (await Promise.all(digests.map(isSame))).every(Boolean);
}

function digestsOf(folder: string): string {
  return `${folder}.json`;
}

/** The code that the files depend on. */
const CODE = ['src/search/build', 'src/search/shared'];

async function writeFolder(folder: string, files: readonly SearchFile[]): Promise<void> {
  await mkdir(folder, { recursive: true });
  await Promise.all(files.map(({ path, content }) => writeFile(join(folder, path), content)));
}
