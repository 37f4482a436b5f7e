import { join } from 'node:path';
import { type ListedFile, listImages } from '../../content/files/listed-files.ts';
import { createImageReader } from '../../content/images/image-reader.ts';
import { addressedName, readFileAddress } from '../../model/files/file-address.ts';
import { lastPart } from '../../model/files/file-path.ts';
import { buildFileIndex, type FileIndex } from '../../model/files/file-index.ts';
import { findFile } from '../../model/files/find-file.ts';
import { equalFiles } from '../../content/files/equal-files.ts';

/** An address without an image, and the path in the notes folder of the file that contains it. */
export type MissingImage = { written: string; file: string };

/** An image to copy: its absolute path, and the file that it becomes in the images folder. */
export type Copy = { source: string; image: ListedFile };

type CopyPlan = {
  copies: Copy[];
  /** Names that several different images have, with the paths of these images. */
  ambiguous: { name: string; paths: string[] }[];
};

/**
 * Looks for missing images in the folder `from` and its subfolders, by their exact names. Each copy
 * goes to the path in the images folder where its address finds it. Files that are not images and
 * links that lead out of the folder are ignored. Copies nothing.
 */
export async function planCopies(
  missing: readonly MissingImage[],
  {
    from,
    imagesDir,
    images,
    index,
  }: {
    from: string;
    imagesDir: string;
    images: readonly ListedFile[];
    index: FileIndex<ListedFile>;
  },
): Promise<CopyPlan> {
  const offered = await listImages({ notesDir: from, imagesDir: from });
  const byName = Map.groupBy(offered, ({ path }) => lastPart(path));
  const plan: CopyPlan = { copies: [], ambiguous: [] };
  const reader = createImageReader();
  const seen = new Set<string>();
  for (const { written } of missing) {
    const path = pathInImages(written, index.imagesFolder);
    if (path === null || seen.has(path)) continue;
    seen.add(path);
    const name = addressedName(written);
    const candidates = await distinct(byName.get(name) ?? []);
    const [source] = candidates;
    if (candidates.length > 1) {
      plan.ambiguous.push({ name, paths: candidates.map(({ absolute }) => absolute) });
    } else if (source !== undefined && (await reader.read(source.absolute)) !== null) {
      const image: ListedFile = { root: 'images', path, absolute: join(imagesDir, path) };
      plan.copies.push({ source: source.absolute, image });
    }
  }
  const later = buildFileIndex([...images, ...plan.copies.map(({ image }) => image)], index);
  const reached = new Set(
    missing.flatMap(({ written, file }) => {
      const match = findFile(written, { notesFile: file, index: later });
      return match.outcome === 'found' ? [match.file] : [];
    }),
  );
  return { ...plan, copies: plan.copies.filter(({ image }) => reached.has(image)) };
}

/**
 * Returns the path in the images folder to which an address leads, or null if it leads elsewhere.
 */
function pathInImages(written: string, imagesFolder: string): string | null {
  const address = readFileAddress(written);
  if (address.kind !== 'path') return null;
  const path = (address.paths[0] ?? '').replaceAll('\\', '/');
  if (address.foreign) return lastPart(path) || null;
  const inside = path.replace(/^(?:\.{0,2}\/)+/, '');
  const prefix = ['imgs/', `${lastPart(imagesFolder)}/`].find((start) => inside.startsWith(start));
  const parts = inside.slice(prefix?.length ?? 0).split('/');
  const isPlain = parts.every((part) => part !== '' && part !== '.' && part !== '..');
  return isPlain ? parts.join('/') : null;
}

/** Keeps the first of files with the same bytes. */
async function distinct(files: readonly ListedFile[]): Promise<ListedFile[]> {
  const duplicates = new Set((await equalFiles(files)).map(([, other]) => other));
  return files.filter((file) => !duplicates.has(file));
}
