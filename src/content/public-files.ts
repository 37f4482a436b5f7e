import { existsSync } from 'node:fs';
import { copyFile, mkdir } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { isMissing } from './file-errors.ts';
import { folderEntries } from './folder-entries.ts';

/**
 * Lists the public files beside a settings file by their paths in the site. Links are not followed,
 * because they could lead to files that nobody means to publish.
 */
export async function listPublicFiles(publicDir: string | null): Promise<string[]> {
  if (publicDir === null) return [];
  try {
    const entries = await folderEntries(publicDir, { all: true });
    return entries
      .filter(({ kind }) => kind === 'file')
      .map(({ absolute }) => relative(publicDir, absolute))
      .sort();
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}

/**
 * Copies the public files into a complete site. They replace the files that it shares with the folder
 * `replaceable`, such as the icon of the project, and no pages.
 */
export async function copyPublicFiles(
  publicDir: string | null,
  { site, replaceable }: { site: string; replaceable: string },
): Promise<void> {
  for (const path of await listPublicFiles(publicDir)) {
    const target = join(site, path);
    if (existsSync(target) && !existsSync(join(replaceable, path))) continue;
    await mkdir(dirname(target), { recursive: true });
    await copyFile(join(publicDir ?? '', path), target);
  }
}
