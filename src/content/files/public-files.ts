import { readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { isMissing } from './file-errors.ts';
import { folderEntries } from './folder-entries.ts';

/**
 * Lists the public files beside a settings file by their paths in the site, with `/`. Links are not
 * followed, because they could lead to files that nobody means to publish.
 */
export async function listPublicFiles(publicDir: string | null): Promise<string[]> {
  if (publicDir === null) return [];
  try {
    const entries = await folderEntries(publicDir, { all: true });
    return entries
      .filter(({ kind }) => kind === 'file')
      .map(({ absolute }) => relative(publicDir, absolute).split(sep).join('/'))
      .sort();
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}

/** The site to which public files are added. */
type PublicSite = {
  has: (path: string) => boolean;
  write: (path: string, content: Uint8Array) => Promise<void>;
};

/**
 * Adds the public files to a complete site. They replace the files that are `replaceable`, such as the
 * icon of the project, and no pages.
 */
export async function addPublicFiles(
  publicDir: string | null,
  { site, replaceable }: { site: PublicSite; replaceable: ReadonlySet<string> },
): Promise<void> {
  for (const path of await listPublicFiles(publicDir)) {
    if (site.has(path) && !replaceable.has(path)) continue;
    await site.write(path, await readFile(join(publicDir ?? '', path)));
  }
}
