import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { hasCode } from '../../content/files/file-errors.ts';

/**
 * Creates a folder and those above it, unless they exist. Node's own `recursive` option never returns
 * where a folder can't be created and doesn't exist, as in `/proc`.
 */
export async function ensureFolder(path: string): Promise<void> {
  const create = () =>
    mkdir(path).catch((error: unknown) => {
      if (!hasCode(error, 'EEXIST')) throw error;
    });
  try {
    await create();
  } catch (error) {
    if (!hasCode(error, 'ENOENT') || dirname(path) === path) throw error;
    await ensureFolder(dirname(path));
    await create();
  }
}
