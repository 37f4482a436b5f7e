import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** Returns whether a folder contains a built site, which is never read as notes. */
export function isBuiltSite(folder: string): boolean {
  const exists = (path: string) => existsSync(join(folder, path));
  return exists(SITE_LIST) || MARKS.every(exists);
}

/**
 * Hidden file of a site that lists its files, one per line. A build replaces only these, so that the
 * output folder can contain other files.
 */
export const SITE_LIST = '.site-files';

/** Files that every site contains. They identify a copy of a site without its hidden files. */
const MARKS = ['index.html', 'notes.json', '_headers', 'search/data/catalogue.json'];
