import { randomUUID } from 'node:crypto';
import { link, mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { hasCode, ignoreMissing } from '../../content/files/file-errors.ts';

/** A folder that this process owns until it releases it. */
export type ClaimedFolder = { path: string; release: () => Promise<void> };

/**
 * Creates a folder that no other running process owns: `path`, or else `path-2`, `path-3` … The
 * content of the folder stays for the next process that claims it.
 */
export async function claimFolder(path: string): Promise<ClaimedFolder> {
  for (let number = 1; ; number += 1) {
    const folder = number === 1 ? path : `${path}-${number}`;
    await mkdir(folder, { recursive: true });
    if (await claim(folder)) {
      return { path: folder, release: () => rm(join(folder, OWNER), { force: true }) };
    }
  }
}

/** Returns whether the process that claimed a folder last is running. */
export async function isClaimed(folder: string): Promise<boolean> {
  return isRunning(await ownerIn(join(folder, OWNER)));
}

/** The file in a claimed folder that contains the id of its process. */
const OWNER = 'owner';

/** Claims a folder for this process, unless a running process owns it. */
async function claim(folder: string): Promise<boolean> {
  const owner = join(folder, OWNER);
  if (await placeOwner(owner)) return true;
  return !(await isClaimed(folder)) && (await replaceOwner(owner));
}

/**
 * Replaces the file of an owner that is not running. Only the process that makes a folder beside it may do
 * that; returns false for the others.
 */
async function replaceOwner(owner: string): Promise<boolean> {
  const turn = `${owner}.turn`;
  const made = await stat(turn).catch(ignoreMissing);
  if (made !== null && Date.now() - made.mtimeMs > LONGEST_TURN) await remove(turn);
  try {
    await mkdir(turn);
  } catch (error) {
    if (hasCode(error, 'EEXIST')) return false;
    throw error;
  }
  try {
    if (isRunning(await ownerIn(owner))) return false;
    await remove(owner);
    return await placeOwner(owner);
  } finally {
    await remove(turn);
  }
}

/** In milliseconds. If a turn takes longer, its process was killed. */
const LONGEST_TURN = 60_000;

function remove(path: string): Promise<void> {
  return rm(path, { recursive: true, force: true });
}

/** Creates a file with the id of this process in one step. Returns false if it exists. */
async function placeOwner(owner: string): Promise<boolean> {
  const own = `${owner}.${randomUUID()}`;
  try {
    await writeFile(own, String(process.pid));
    await link(own, owner);
    return true;
  } catch (error) {
    if (hasCode(error, 'EEXIST')) return false;
    if (!NO_LINKS.some((code) => hasCode(error, code))) throw error;
    return createOwner(owner);
  } finally {
    await rm(own, { force: true });
  }
}

const NO_LINKS = ['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK'];

/** Does the same on a disk without links, where another process may see the file before its content. */
async function createOwner(owner: string): Promise<boolean> {
  return writeFile(owner, String(process.pid), { flag: 'wx' }).then(
    () => true,
    (error: unknown) => {
      if (hasCode(error, 'EEXIST')) return false;
      throw error;
    },
  );
}

/** Reads the id of a process from a file. Returns 0 for a file without one. */
async function ownerIn(path: string): Promise<number> {
  return Number(await readFile(path, 'utf8').catch(() => '')) || 0;
}

/** Returns whether a process with this id runs. */
export function isRunning(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // The process runs, but belongs to another user.
    return hasCode(error, 'EPERM');
  }
}
