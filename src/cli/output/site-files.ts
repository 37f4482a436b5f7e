import { readdirSync } from 'node:fs';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isBuiltSite, SITE_LIST } from '../../content/files/built-site.ts';

/** Matches what people add to the top of an output folder: hidden files such as `.git`, and `CNAME`. */
export const ADDED_BY_USERS = /^(?:\.|CNAME$)/;

/** Writes the list of a site's files. `later` are the paths of files that will be added. */
export async function listSiteFiles(site: string, later: readonly string[]): Promise<void> {
  await writeSiteList(site, [...filesIn(site), ...later]);
}

/** Writes the list of a site's files, which contains itself, in one step. */
export async function writeSiteList(site: string, paths: Iterable<string>): Promise<void> {
  const list = [...new Set([...paths, SITE_LIST])].sort();
  // A list that a killed build has left half written is written again.
  const next = join(site, `${SITE_LIST}.next`);
  await writeFile(next, list.map((path) => `${path}\n`).join(''));
  await rename(next, join(site, SITE_LIST));
}

/**
 * Returns the paths of the files that belong to the site in a folder; empty for another folder. In a
 * copy that lacks the list, these are all files except those that {@link ADDED_BY_USERS} matches.
 */
export async function readSiteFiles(folder: string): Promise<string[]> {
  const list = await readFile(join(folder, SITE_LIST), 'utf8').catch(() => null);
  if (list !== null) {
    return list.split('\n').filter((path) => path !== '' && !path.split('/').includes('..'));
  }
  if (!isBuiltSite(folder)) return [];
  return filesIn(folder).filter((path) => !ADDED_BY_USERS.test(path));
}

/**
 * Returns the paths of all files in a folder and its subfolders. Doesn't follow links. A site has
 * thousands of folders, for which the synchronous functions take a tenth of the time.
 */
export function filesIn(folder: string, path = ''): string[] {
  return readdirSync(join(folder, path), { withFileTypes: true }).flatMap((entry) => {
    const inside = path === '' ? entry.name : `${path}/${entry.name}`;
    return entry.isDirectory() ? filesIn(folder, inside) : [inside];
  });
}

/** Returns the paths of the folders that contain a file, the outermost first. */
export function foldersAbove(path: string): string[] {
  const parts = path.split('/').slice(0, -1);
  return parts.map((_, index) => parts.slice(0, index + 1).join('/'));
}
