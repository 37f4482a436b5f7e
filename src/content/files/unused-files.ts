import { readdir, rm, stat, utimes } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Marks a file or folder of a cache as used. The time of its last change is when it was last used, to
 * `precision` milliseconds. The default is a day.
 */
export async function markUsed(path: string, precision: number = DAY): Promise<void> {
  const now = new Date();
  if ((await stat(path)).mtimeMs < now.getTime() - precision) await utimes(path, now, now);
}

type Unused = {
  /** Milliseconds. The default is 30 days. */
  age?: number;
  /** Returns whether something stays although it was not used. */
  isKept?: (path: string) => Promise<boolean>;
};

/** Deletes the entries of a cache folder that have not been used for some time. */
export async function removeUnused(
  folder: string,
  { age = 30 * DAY, isKept = async () => false }: Unused = {},
): Promise<void> {
  const oldest = Date.now() - age;
  for (const name of await readdir(folder).catch((): string[] => [])) {
    const path = join(folder, name);
    // Another build may have deleted the file in the meantime.
    const { mtimeMs } = await stat(path).catch(() => ({ mtimeMs: oldest }));
    if (mtimeMs >= oldest || (await isKept(path))) continue;
    await rm(path, { recursive: true, force: true });
  }
}

/** A day in milliseconds. */
const DAY = 24 * 3600 * 1000;
