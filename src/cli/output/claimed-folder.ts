import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { hasCode } from '../../content/files/file-errors.ts';

/** A folder that this process owns until it releases it. */
export type ClaimedFolder = { path: string; release: () => Promise<void> };

/**
 * Creates a folder that no other running process owns: `path`, or else `path-2`, `path-3` … The
 * content of the folder stays for the next process that claims it.
 */
export async function claimFolder(path: string): Promise<ClaimedFolder> {
  for (let number = 1; ; number += 1) {
    const folder = number === 1 ? path : `${path}-${number}`;
    const owner = join(folder, 'owner');
    await mkdir(folder, { recursive: true });
    if (await claim(owner)) return { path: folder, release: () => rm(owner, { force: true }) };
  }
}

/** Writes the id of this process to a file, unless the file has that of a running process. */
async function claim(path: string): Promise<boolean> {
  try {
    await writeFile(path, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (!hasCode(error, 'EEXIST')) throw error;
  }
  const owner = Number(await readFile(path, 'utf8').catch(() => ''));
  if (owner === process.pid || isRunning(owner)) return false;
  await rm(path, { force: true });
  return claim(path);
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
