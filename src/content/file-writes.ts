import { randomUUID } from 'node:crypto';
import { copyFile, link, mkdir, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { hasCode } from './file-errors.ts';

/** Writes a file as a whole: nobody reads half of it, also if the writing is interrupted. */
export async function replaceFile(path: string, content: string | Uint8Array): Promise<void> {
  const next = `${path}.${randomUUID()}.tmp`;
  await writeFile(next, content);
  await rename(next, path);
}

/** Links a file, or copies it where links are impossible. An existing file is kept. */
export async function linkFile(from: string, to: string): Promise<void> {
  await mkdir(dirname(to), { recursive: true });
  try {
    await link(from, to);
  } catch (error) {
    if (hasCode(error, 'EEXIST')) return;
    const next = `${to}.${randomUUID()}.tmp`;
    await copyFile(from, next);
    await rename(next, to);
  }
}
