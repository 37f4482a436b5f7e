import { realpath, stat } from 'node:fs/promises';
import { relative } from 'node:path';
import { slashPath } from '../../build/slash-path.ts';
import { buildFileIndex, type FileIndex } from '../../model/files/file-index.ts';
import { type IndexedFile, isInside } from '../../model/files/file-path.ts';
import { folderEntries } from './folder-entries.ts';

export type ListedFile = IndexedFile & { absolute: string };

/** The folders that hold the files of a notebook, as absolute paths. */
export type NotebookFolders = { notesDir: string; imagesDir: string };

/** Lists the images in both folders and indexes them by every path that notes may use for them. */
export async function indexImages(
  folders: NotebookFolders,
): Promise<{ images: ListedFile[]; index: FileIndex<ListedFile> }> {
  const images = await listImages(folders);
  const index = buildFileIndex(images, {
    notesFolder: slashPath(folders.notesDir),
    imagesFolder: slashPath(folders.imagesDir),
  });
  return { images, index };
}

/** Lists the images in both folders, with the rules of {@link listFiles}. */
export function listImages(folders: NotebookFolders): Promise<ListedFile[]> {
  return listFiles(folders, IMAGE);
}

/** The formats that are shown, and HEIC, which is reported. */
const IMAGE = /\.(?:png|jpe?g|gif|webp|avif|tiff?|svg|hei[cf])$/i;

/**
 * Lists the files in both folders whose names match `accepts`. Each file is listed once, in a stable
 * order. {@link folderEntries} skips some folders, and links to folders are not followed. A link to a
 * file is listed if its target is in one of the two folders. A missing folder counts as empty.
 */
export async function listFiles(
  { notesDir, imagesDir }: NotebookFolders,
  accepts: RegExp,
): Promise<ListedFile[]> {
  const realRoots = await Promise.all([notesDir, imagesDir].map(realPath));
  const listed = new Map<string, ListedFile>();
  for (const [root, folder] of [['images', imagesDir] as const, ['notes', notesDir] as const]) {
    for (const { absolute, isLink } of await filesBelow(folder, accepts)) {
      if (listed.has(absolute) || (isLink && !(await pointsInside(absolute, realRoots)))) continue;
      listed.set(absolute, { root, path: slashPath(relative(folder, absolute)), absolute });
    }
  }
  return [...listed.values()];
}

type FoundFile = { absolute: string; isLink: boolean };

async function filesBelow(folder: string, accepts: RegExp): Promise<FoundFile[]> {
  const entries = await folderEntries(folder, { skipUnreadable: true }).catch(() => []);
  return entries
    .filter(({ name, kind }) => kind !== 'special' && accepts.test(name))
    .map(({ absolute, kind }) => ({ absolute, isLink: kind === 'link' }));
}

async function pointsInside(link: string, realRoots: readonly (string | null)[]): Promise<boolean> {
  const real = await realPath(link);
  if (real === null || !realRoots.some((root) => root !== null && isInside(real, root)))
    return false;
  // Reading from a named pipe would never end.
  return stat(real).then(
    (target) => target.isFile(),
    () => false,
  );
}

/** Resolves all links of a path; null if nothing exists there. */
async function realPath(path: string): Promise<string | null> {
  return realpath(path).then(slashPath, () => null);
}
