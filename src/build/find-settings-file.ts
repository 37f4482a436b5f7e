import { existsSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The names that a settings file may have. */
export const SETTINGS_FILES = ['running-notes.config.json', 'running-notes.config.ts'] as const;

/** Two settings files in one folder, of which neither takes precedence. */
export type TwoSettingsFiles = { folder: string };

/**
 * Finds the settings file for notes in the folder `notes`, or null if no notes are named. `here` are the
 * current folder and other folders to look in, in this order:
 *
 * 1. If notes are named: their folder, then the folders above it.
 * 2. Otherwise the current folder, then the folders above it.
 * 3. The folders in `here` themselves.
 *
 * The search upwards ends at the top of the repository; outside of a repository it looks at one folder
 * above. Returns null if there is no file.
 */
export function findSettingsFile({
  notes,
  here,
}: {
  notes: string | null;
  here: readonly string[];
}): string | TwoSettingsFiles | null {
  const start = notes ?? here[0];
  for (const folder of [...(start === undefined ? [] : upwards(start)), ...here]) {
    const [path, another] = SETTINGS_FILES.map((name) => join(folder, name)).filter(existsSync);
    if (another !== undefined) return { folder };
    if (path !== undefined) return path;
  }
  return null;
}

/** Returns a folder and those above it that may contain its settings. */
function upwards(start: string): string[] {
  const folders = [start];
  for (let folder = start; !existsSync(join(folder, '.git')); folder = dirname(folder)) {
    const above = dirname(folder);
    if (above === folder) return folders.slice(0, 2).filter((each) => !isShared(each));
    folders.push(above);
  }
  return folders;
}

/** Returns whether a folder is one like `/tmp`, where others could leave a settings file to be run. */
function isShared(folder: string): boolean {
  const SHARED = 0o1002;
  const mode = statSync(folder, { throwIfNoEntry: false })?.mode ?? 0;
  return (mode & SHARED) === SHARED;
}
