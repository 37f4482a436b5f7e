import { createHash, type Hash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Digests files and folders of the project, and the versions of its packages. What was made by other
 * code is not reused. There are hundreds of files, for which asynchronous functions take much longer.
 */
export function codeDigest(project: string, paths: readonly string[]): string {
  const hash = createHash('sha256');
  for (const path of [...paths, 'package.json']) addContent(hash, project, path);
  return hash.digest('hex');
}

/** Adds the path and the content of a file, or of all files in a folder. */
function addContent(hash: Hash, project: string, path: string): void {
  const absolute = join(project, path);
  const entries = unlessUnreadable(() => readdirSync(absolute, { withFileTypes: true }));
  if (entries === null) addFile(hash, project, path);
  for (const entry of entries?.sort((a, b) => (a.name < b.name ? -1 : 1)) ?? []) {
    const add = entry.isFile() ? addFile : addContent;
    add(hash, project, `${path}/${entry.name}`);
  }
}

function addFile(hash: Hash, project: string, path: string): void {
  hash.update(path).update(unlessUnreadable(() => readFileSync(join(project, path))) ?? '');
}

function unlessUnreadable<Value>(read: () => Value): Value | null {
  try {
    return read();
  } catch {
    return null;
  }
}
