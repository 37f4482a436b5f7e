import { createHash, type Hash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Digests files and folders of the project, and the versions of its packages. What was made by other
 * code is not reused.
 */
export async function codeDigest(project: string, paths: readonly string[]): Promise<string> {
  const hash = createHash('sha256');
  for (const path of [...paths, 'package.json']) await addContent(hash, project, path);
  return hash.digest('hex');
}

/** Adds the path and the content of a file, or of all files in a folder. */
async function addContent(hash: Hash, project: string, path: string): Promise<void> {
  const absolute = join(project, path);
  const entries = await readdir(absolute, { withFileTypes: true }).catch(() => null);
  if (entries === null) {
    hash.update(path).update(await readFile(absolute).catch(() => ''));
    return;
  }
  for (const { name } of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    await addContent(hash, project, `${path}/${name}`);
  }
}
