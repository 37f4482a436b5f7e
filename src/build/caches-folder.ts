import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import envPaths from 'env-paths';

/**
 * Returns the folder of all caches of the program in `project`. A program that is itself installed as a
 * package writes nothing into its own folder: its caches are below the nearest `node_modules` of the
 * folder `from` or its parents, or else in the cache folder of the user.
 */
export function cachesFolder(project: string, from: string): string {
  if (!isInstalled(project)) return join(project, PLACE);
  const owner = parentsOf(from).find((folder) => existsSync(join(folder, 'node_modules')));
  return owner === undefined ? envPaths(NAME, { suffix: '' }).cache : join(owner, PLACE);
}

/** Returns whether the program in a folder is an installed package. */
export function isInstalled(project: string): boolean {
  return /[/\\]node_modules[/\\]/.test(project);
}

const NAME = 'running-notes';
const PLACE = `node_modules/.cache/${NAME}`;

/** Returns a folder and its parents, the nearest first. */
function parentsOf(folder: string): string[] {
  const parent = dirname(folder);
  return parent === folder ? [folder] : [folder, ...parentsOf(parent)];
}
