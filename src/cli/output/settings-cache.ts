import { mkdir, readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Settings } from '../../build/settings.ts';
import { markUsed, removeUnused } from '../../content/files/unused-files.ts';
import { isClaimed } from './claimed-folder.ts';

/** Marks the cache folder of these settings as used. Creates it if it does not exist. */
export async function markCache({ cacheDir }: Pick<Settings, 'cacheDir'>): Promise<void> {
  await mkdir(cacheDir, { recursive: true });
  await markUsed(cacheDir);
}

/**
 * Deletes the cache folders of settings that were not used for 30 days: each change of the settings
 * creates a new one. Folders that a running process uses stay, and so do the caches that all
 * settings share.
 */
export async function removeOldCaches({ caches }: Pick<Settings, 'caches'>): Promise<void> {
  await removeUnused(caches, {
    isKept: async (path) => !CACHE_NAME.test(basename(path)) || (await isInUse(path)),
  });
}

/** Matches the name that settings derive from their digest. */
const CACHE_NAME = /^[0-9a-f]{12}$/;

async function isInUse(cacheDir: string): Promise<boolean> {
  const names = await readdir(cacheDir).catch((): string[] => []);
  return (await Promise.all(names.map((name) => isClaimed(join(cacheDir, name))))).includes(true);
}
