import { randomUUID } from 'node:crypto';
import { copyFileSync, existsSync, linkSync, mkdirSync, renameSync } from 'node:fs';
import { rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { hasCode, ignoreMissing, isCollision } from './file-errors.ts';

/** Replaces a file in one step: no process reads a part of it, even if the writing is interrupted. */
export async function replaceFile(path: string, content: string | Uint8Array): Promise<void> {
  const next = `${path}.${randomUUID()}.tmp`;
  try {
    await writeFile(next, content);
    await rename(next, path);
  } catch (error) {
    await rm(next, { force: true });
    throw error;
  }
}

/**
 * Moves a finished folder to a path, in place of a damaged one. If another process has been faster, and
 * the folder there is intact, it stays and the finished one is deleted.
 */
export async function placeFolder(
  finished: string,
  path: string,
  isIntact: (folder: string) => Promise<boolean>,
): Promise<void> {
  while (!(await moveToFree(finished, path))) {
    if (await isIntact(path)) return rm(finished, { recursive: true, force: true });
    const aside = `${path}.${randomUUID()}`;
    // Another process may have moved the folder, or replaced it by an intact one.
    await rename(path, aside).catch(ignoreMissing);
    if (await isIntact(aside)) await moveToFree(aside, path);
    await rm(aside, { recursive: true, force: true });
  }
}

/** Moves a folder. Returns false if the new path is in use. */
async function moveToFree(from: string, to: string): Promise<boolean> {
  try {
    await rename(from, to);
    return true;
  } catch (error) {
    // Windows refuses to replace a folder.
    if (isCollision(error) || (hasCode(error, 'EPERM') && existsSync(to))) return false;
    throw error;
  }
}

/** Returns a function that links files into a folder. */
export function linkInto(folder: string): (path: string, file: string) => void {
  return (path, file) => linkFile(file, join(folder, path));
}

/**
 * Links a file, or copies it where links are impossible. An existing file is kept. A site has thousands
 * of files, for which asynchronous functions take much longer.
 */
export function linkFile(from: string, to: string): void {
  try {
    placeFile(to, () => linkSync(from, to));
  } catch (error) {
    if (hasCode(error, 'EEXIST')) return;
    const next = `${to}.${randomUUID()}.tmp`;
    copyFileSync(from, next);
    renameSync(next, to);
  }
}

/** Calls `place` to create a file. If the folder is missing, creates it and calls `place` again. */
export function placeFile(path: string, place: () => void): void {
  try {
    place();
  } catch (error) {
    if (!hasCode(error, 'ENOENT')) throw error;
    mkdirSync(dirname(path), { recursive: true });
    place();
  }
}
