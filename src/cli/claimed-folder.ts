import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** A folder that belongs to this process until it is released. */
export type ClaimedFolder = { path: string; release: () => Promise<void> };

/**
 * Makes a folder that no other running process has claimed: `path`, else `path-2`, `path-3` … The
 * next process that claims it takes up what it holds.
 */
export async function claimFolder(path: string): Promise<ClaimedFolder> {
  for (let number = 1; ; number += 1) {
    const folder = number === 1 ? path : `${path}-${number}`;
    const owner = join(folder, 'owner');
    await mkdir(folder, { recursive: true });
    if (await claim(owner)) return { path: folder, release: () => rm(owner, { force: true }) };
  }
}

/** Writes this process into the file, unless one that is still running stands there. */
async function claim(path: string): Promise<boolean> {
  try {
    await writeFile(path, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  }
  const owner = Number(await readFile(path, 'utf8').catch(() => ''));
  if (owner === process.pid || isRunning(owner)) return false;
  await rm(path, { force: true });
  return claim(path);
}

function isRunning(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // A process of someone else is running too.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
