import { readFileSync } from 'node:fs';
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { RenderedPage } from './types.ts';

/**
 * The rendering with a digest; null where the folder has none that can be read. The content store
 * holds digests alone: with all renderings in it, each save at 1,000 sessions took a second more.
 */
export function readRendering(folder: string, digest: string): RenderedPage | null {
  try {
    return JSON.parse(readFileSync(join(folder, `${digest}.json`), 'utf8')) as RenderedPage;
  } catch {
    return null;
  }
}

/** Makes the folder hold these renderings and no others. `isKept` tells those that it has already. */
export async function writeRenderings(
  folder: string,
  pages: readonly RenderedPage[],
  isKept: (page: RenderedPage) => boolean,
): Promise<void> {
  await mkdir(folder, { recursive: true });
  const used = new Set(pages.map(({ digest }) => `${digest}.json`));
  const fresh = pages.filter((page) => !isKept(page));
  for (const page of fresh) {
    const path = join(folder, `${page.digest}.json`);
    // Another build of the same notes never reads half a file.
    await writeFile(`${path}.${process.pid}`, JSON.stringify(page));
    await rename(`${path}.${process.pid}`, path);
  }
  if (fresh.length === 0) return;
  const unused = (await readdir(folder)).filter((name) => !used.has(name));
  for (const name of unused) await rm(join(folder, name), { force: true });
}
