import { readdir, realpath } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import type { ImageFile } from '../model/image-index.ts';
import { isInside } from '../model/image-index.ts';

export type ListedImage = ImageFile & { absolute: string };

/**
 * Lists the pictures under the notes and the images folder, in a stable order, each once. A file
 * whose real path lies in neither folder is left out. A folder that isn't there holds none.
 */
export async function listImages({
  notesDir,
  imagesDir,
}: {
  notesDir: string;
  imagesDir: string;
}): Promise<ListedImage[]> {
  const roots = [
    { root: 'images', folder: imagesDir },
    { root: 'notes', folder: notesDir },
  ] as const;
  const realRoots = await Promise.all(roots.map(({ folder }) => realPath(folder)));
  const listed = new Map<string, ListedImage>();
  for (const { root, folder } of roots) {
    for (const absolute of await picturesIn(folder)) {
      const real = await realPath(absolute);
      const allowed = realRoots.some((inside) => inside !== null && isInside(real ?? '', inside));
      if (!allowed || listed.has(absolute)) continue;
      listed.set(absolute, { root, path: posix(relative(folder, absolute)), absolute });
    }
  }
  return [...listed.values()];
}

/** What the picture library reads and publishes again; drawings with scripts are not among them. */
const PICTURE = /\.(?:png|jpe?g|gif|webp|avif|tiff?)$/i;
const FOREIGN = /(?:^|\/)(?:\.git|node_modules)\//;

async function picturesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => !entry.isDirectory() && PICTURE.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !FOREIGN.test(posix(relative(folder, path))))
    .sort();
}

async function realPath(path: string): Promise<string | null> {
  return realpath(path).then(posix, () => null);
}

function posix(path: string): string {
  return path.split(sep).join('/');
}
