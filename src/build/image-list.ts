import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Writes down which images the pages use, as absolute paths. The content store fills in one part
 * of Astro and images are imported in another, which have nothing but files in common.
 */
export async function writeImageList(cacheDir: string, used: readonly string[]): Promise<void> {
  const list = JSON.stringify([...new Set(used)].sort());
  const path = imageListPath(cacheDir);
  if (list === (await readList(path))) return;
  await mkdir(cacheDir, { recursive: true });
  await writeFile(path, list);
}

/** Absolute paths of the images that the pages use; empty before anything was read. */
export async function readImageList(cacheDir: string): Promise<string[]> {
  const list = await readList(imageListPath(cacheDir));
  return list === null ? [] : (JSON.parse(list) as string[]);
}

function imageListPath(cacheDir: string): string {
  return join(cacheDir, 'images.json');
}

async function readList(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8');
  } catch {
    return null;
  }
}
