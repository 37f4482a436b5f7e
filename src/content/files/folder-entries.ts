import type { Dirent } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { isBuiltSite } from './built-site.ts';

/** Something in a folder that is not a folder. `special` is a named pipe, a socket or a device. */
export type FolderEntry = { absolute: string; name: string; kind: 'file' | 'link' | 'special' };

/**
 * Lists what is in a folder and the folders below it, sorted by name. Without `all`, folders below it
 * are skipped if they contain a built site, are named `node_modules` or have a leading `.` or `_`.
 * Symbolic links are listed and never entered: they could lead to other people's files, or back to
 * this folder. `readdir` with `recursive` follows them. Throws if the folder, or without
 * `skipUnreadable` one below it, can't be read.
 */
export async function folderEntries(
  folder: string,
  { skipUnreadable = false, all = false }: { skipUnreadable?: boolean; all?: boolean } = {},
): Promise<FolderEntry[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const found: FolderEntry[] = [];
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const absolute = join(folder, entry.name);
    if (!entry.isDirectory()) found.push({ absolute, name: entry.name, kind: kindOf(entry) });
    else if (all || !(SKIPPED_FOLDER.test(entry.name) || isBuiltSite(absolute))) {
      const below = folderEntries(absolute, { skipUnreadable, all });
      found.push(...(await (skipUnreadable ? below.catch(() => []) : below)));
    }
  }
  return found;
}

const SKIPPED_FOLDER = /^(?:[._].*|node_modules)$/s;

function kindOf(entry: Dirent): FolderEntry['kind'] {
  if (entry.isSymbolicLink()) return 'link';
  return entry.isFile() ? 'file' : 'special';
}
