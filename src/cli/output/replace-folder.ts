import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { cp, mkdir, readdir, readlink, rename, rm, rmdir, stat, symlink } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { promisify } from 'node:util';
import { SITE_LIST } from '../../content/files/built-site.ts';
import { hasCode, isCollision, isMissing } from '../../content/files/file-errors.ts';
import { linkFile } from '../../content/files/file-writes.ts';
import { isRunning } from './claimed-folder.ts';
import { foldersAbove, listSiteFiles, readSiteFiles, writeSiteList } from './site-files.ts';

/**
 * Replaces the site in a folder as a whole. It is never visible half written. If the build is
 * killed, nothing is lost: the next build calls {@link recoverFolder}. Files that no build has written stay.
 * Afterwards, `replacement` contains the old site if it can be moved there. `later` are the paths of
 * files that will be added to the site.
 */
export async function replaceFolder(
  folder: string,
  replacement: string,
  { later = [] }: { later?: readonly string[] } = {},
): Promise<void> {
  await listSiteFiles(replacement, later);
  const next = join(dirname(folder), `${asidePrefix(folder)}${process.pid}`);
  try {
    await moveFolder(replacement, next);
    await keepOtherFiles(folder, next);
    await swap(folder, next);
  } catch (error) {
    // The folder is a mounted disk, or only the folder itself is writable.
    if (!IMMOVABLE.some((code) => hasCode(error, code))) throw error;
    await fillFolder(folder, existsSync(next) ? next : replacement);
  } finally {
    await rename(next, replacement).catch(() => rm(next, { recursive: true, force: true }));
  }
}

/** Restores the site that a killed build has moved aside, and removes the other folders of that build. */
export async function recoverFolder(folder: string): Promise<void> {
  const parent = dirname(folder);
  const prefix = asidePrefix(folder);
  const aside = (await readdir(parent)).filter((name) => name.startsWith(prefix));
  const old = aside.find((name) => name.endsWith(OLD_SUFFIX));
  if (old !== undefined && !existsSync(folder)) {
    // Another build may be between its two renames.
    await setTimeout(SWAP_TIME);
    if (!existsSync(folder)) await rename(join(parent, old), folder).catch(ignoreCollision);
  }
  for (const name of aside) {
    const pid = Number.parseInt(name.slice(prefix.length), 10);
    if (pid !== process.pid && isRunning(pid)) continue;
    await rm(join(parent, name), { recursive: true, force: true });
  }
}

/** Returns whether a path is in one of the folders that a build uses beside an output folder. */
export function isStagingPath(folder: string, path: string): boolean {
  return path.startsWith(join(dirname(folder), asidePrefix(folder)));
}

/** Start of the names of the folders beside an output folder that a build uses. */
function asidePrefix(folder: string): string {
  return `.${basename(folder)}.running-notes-`;
}

const OLD_SUFFIX = '-old';

/** Milliseconds that the two renames of another build take at most. */
const SWAP_TIME = 300;

const IMMOVABLE = ['EBUSY', 'EACCES', 'EPERM', 'EROFS', 'EXDEV'];

/** Moves a folder, or copies it to another disk. */
async function moveFolder(from: string, to: string): Promise<void> {
  try {
    await rename(from, to);
  } catch (error) {
    if (!hasCode(error, 'EXDEV')) throw error;
    await cp(from, to, { recursive: true });
  }
}

/** Exchanges two folders. Afterwards, `next` contains the old one or does not exist. */
async function swap(folder: string, next: string): Promise<void> {
  if (await exchange(folder, next)) return;
  const old = `${next}${OLD_SUFFIX}`;
  for (;;) {
    const hasOld = await rename(folder, old).then(
      () => true,
      (error: unknown) => {
        if (isMissing(error)) return false;
        throw error;
      },
    );
    try {
      await rename(next, folder);
      if (hasOld) await rename(old, next);
      return;
    } catch (error) {
      // Another build was faster. Its site is replaced like any other.
      if (isCollision(error)) {
        await rm(old, { recursive: true, force: true });
      } else {
        if (hasOld) await rename(old, folder);
        throw error;
      }
    }
  }
}

/**
 * Exchanges two folders in one step, and returns whether the system can do that. Node has no function
 * for it, but the `mv` of newer Linux systems has an option.
 */
function exchange(folder: string, next: string): Promise<boolean> {
  if (process.platform !== 'linux') return Promise.resolve(false);
  const args = ['--exchange', '--no-copy', '--no-target-directory', next, folder];
  return promisify(execFile)('mv', args).then(
    () => true,
    () => false,
  );
}

function ignoreCollision(error: unknown): void {
  if (!isCollision(error) && !isMissing(error)) throw error;
}

/** Links the files in `folder` that don't belong to its site into `next`, unless they exist there. */
async function keepOtherFiles(folder: string, next: string): Promise<void> {
  const own = new Set(await readSiteFiles(folder));
  const ownFolders = new Set([...own].flatMap(foldersAbove));
  const keep = async (path: string): Promise<void> => {
    // A site has thousands of folders, for which the asynchronous function takes much longer.
    const entries = readdirSync(join(folder, path), { withFileTypes: true });
    for (const entry of entries) {
      const inside = path === '' ? entry.name : `${path}/${entry.name}`;
      if (own.has(inside)) continue;
      const [from, to] = [join(folder, inside), join(next, inside)];
      if (entry.isDirectory()) {
        // A repository needs its empty folders too.
        if (!ownFolders.has(inside)) {
          await mkdir(to, { recursive: true, mode: (await stat(from)).mode });
        }
        await keep(inside);
      } else if (entry.isSymbolicLink()) {
        await symlink(await readlink(from), to).catch(ignoreCollision);
      } else linkFile(from, to);
    }
  };
  await keep('').catch((error: unknown) => {
    if (!isMissing(error)) throw error;
  });
}

/**
 * Replaces the files of the site in a folder that can't be moved, one by one. Until the end, the list
 * of site files contains the files of both sites, so that the next build knows the files of a killed one.
 */
async function fillFolder(folder: string, site: string): Promise<void> {
  const [old, paths] = [await readSiteFiles(folder), await readSiteFiles(site)];
  const temporary = `.${randomUUID()}`;
  await writeSiteList(folder, [...old, ...paths, temporary]);
  for (const path of paths) {
    const from = join(site, path);
    // A file that will be added later doesn't exist yet.
    if (path === SITE_LIST || !existsSync(from)) continue;
    await mkdir(dirname(join(folder, path)), { recursive: true });
    linkFile(from, join(folder, temporary));
    await rename(join(folder, temporary), join(folder, path));
    // Renaming a link to the same file does nothing.
    await rm(join(folder, temporary), { force: true });
  }
  const current = new Set([...paths, SITE_LIST]);
  for (const path of old) if (!current.has(path)) await removeSiteFile(folder, path);
  await writeSiteList(folder, paths);
}

/** Removes a file, and the folders above it that are empty then. */
async function removeSiteFile(folder: string, path: string): Promise<void> {
  await rm(join(folder, path), { force: true });
  for (const parent of foldersAbove(path).reverse()) {
    await rmdir(join(folder, parent)).catch(() => {});
  }
}
