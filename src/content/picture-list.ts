import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { PageEntry } from './types.ts';

/**
 * Writes down which pictures the pages use, as absolute paths. The content store fills in one part
 * of Astro and pictures are imported in another, which have nothing but files in common.
 */
export async function writePictureList(
  cacheDir: string,
  pages: readonly PageEntry[],
): Promise<void> {
  const used = pages.flatMap(({ pictures, links }) => [
    ...pictures.flatMap((picture) => (picture.outcome === 'found' ? picture.absolute : [])),
    ...links.flatMap((link) => (link.outcome === 'picture' ? link.picture.absolute : [])),
  ]);
  const list = JSON.stringify([...new Set(used)].sort());
  const path = pictureListPath(cacheDir);
  if (list === (await readList(path))) return;
  await mkdir(cacheDir, { recursive: true });
  await writeFile(path, list);
}

/** Absolute paths of the pictures that the pages use; empty before anything was read. */
export async function readPictureList(cacheDir: string): Promise<string[]> {
  const list = await readList(pictureListPath(cacheDir));
  return list === null ? [] : (JSON.parse(list) as string[]);
}

function pictureListPath(cacheDir: string): string {
  return join(cacheDir, 'pictures.json');
}

async function readList(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8');
  } catch {
    return null;
  }
}
