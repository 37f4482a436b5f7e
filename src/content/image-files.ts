import { readdir, realpath, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { type IndexedFile, isInside } from '../model/files/file-path.ts';

export type ListedFile = IndexedFile & { absolute: string };

/** Lists the images under the notes and the images folder, as {@link listFiles} does. */
export function listImages(folders: Folders): Promise<ListedFile[]> {
  return listFiles(folders, IMAGE);
}

type Folders = { notesDir: string; imagesDir: string };

/**
 * Lists the files under the notes and the images folder whose names `accepts` takes, in a stable
 * order, each once. Folders
 * whose names begin with `.` or `_` and `node_modules` are not entered, nor are links to folders; a
 * link to a file counts where that file lies in one of both. A folder that isn't there holds none.
 */
export async function listFiles(
  { notesDir, imagesDir }: Folders,
  accepts: RegExp,
): Promise<ListedFile[]> {
  const realRoots = await Promise.all([notesDir, imagesDir].map(realPath));
  const listed = new Map<string, ListedFile>();
  for (const [root, folder] of [['images', imagesDir] as const, ['notes', notesDir] as const]) {
    for (const { absolute, isLink } of await filesIn(folder, accepts)) {
      if (listed.has(absolute) || (isLink && !(await leadsInside(absolute, realRoots)))) continue;
      listed.set(absolute, { root, path: posix(relative(folder, absolute)), absolute });
    }
  }
  return [...listed.values()];
}

/** What the image library reads and publishes again; drawings with scripts are not among them. */
const IMAGE = /\.(?:png|jpe?g|gif|webp|avif|tiff?)$/i;

const CLOSED_FOLDER = /^(?:[._].*|node_modules)$/s;

type Found = { absolute: string; isLink: boolean };

async function filesIn(folder: string, accepts: RegExp): Promise<Found[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const found: Found[] = [];
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const absolute = join(folder, entry.name);
    const isLink = entry.isSymbolicLink();
    if (entry.isDirectory()) {
      if (!CLOSED_FOLDER.test(entry.name)) found.push(...(await filesIn(absolute, accepts)));
    } else if (accepts.test(entry.name) && (entry.isFile() || isLink)) {
      found.push({ absolute, isLink });
    }
  }
  return found;
}

async function leadsInside(link: string, realRoots: readonly (string | null)[]): Promise<boolean> {
  const real = await realPath(link);
  if (real === null || !realRoots.some((root) => root !== null && isInside(real, root)))
    return false;
  // Waiting for a pipe would never end.
  return stat(real).then(
    (target) => target.isFile(),
    () => false,
  );
}

/** The path without links, with `/`; null where there is nothing. */
async function realPath(path: string): Promise<string | null> {
  return realpath(path).then(posix, () => null);
}

function posix(path: string): string {
  return path.split(sep).join('/');
}
