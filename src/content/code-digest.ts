import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Hashes the code in some folders of the project, and the versions of its packages. Results that are
 * cached under this digest become invalid when the code that produced them changes.
 */
export async function codeDigest(project: string, folders: readonly string[]): Promise<string> {
  const hash = createHash('sha256');
  for (const folder of folders) {
    const names = await readdir(join(project, folder), { recursive: true });
    for (const name of names.filter((path) => path.endsWith('.ts')).sort()) {
      hash.update(name).update(await readFile(join(project, folder, name)));
    }
  }
  hash.update(await readFile(join(project, 'package.json')));
  return hash.digest('hex');
}
