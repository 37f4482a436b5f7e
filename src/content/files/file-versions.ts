import { createHash } from 'node:crypto';
import { createReadStream, lstatSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';

/**
 * Wraps a function that reads a file so that it reads an unchanged file once per process: the dev
 * server needs every file again after each save. The result is null if the reading fails.
 */
export function oncePerVersion<Value, Options extends unknown[]>(
  read: (path: string, ...options: Options) => Promise<Value>,
): (path: string, ...options: Options) => Promise<Value | null> {
  const known = new Map<string, { version: string; value: Promise<Value | null> }>();
  return async (path, ...options) => {
    const state = await fileState(path);
    if (state === null) return null;
    const version = JSON.stringify([state, options]);
    const last = known.get(path);
    if (last?.version === version) return last.value;
    const value = read(path, ...options).catch(() => null);
    known.set(path, { version, value });
    return value;
  };
}

/** Returns the SHA-256 digest of a salt and a file in hex; null if the file can't be read. */
export const fileDigest = oncePerVersion(async (path: string, salt: string) => {
  const digest = createHash('sha256').update(`${salt}\0`);
  await pipeline(createReadStream(path), digest);
  return digest.digest('hex');
});

/**
 * Returns a text that changes whenever the file does, or null if there is no such file. It changes too
 * if another file of the same size and time takes its place.
 */
export async function fileState(path: string): Promise<string | null> {
  return stat(path).then(
    ({ size, mtimeMs, ctimeMs, ino }) => `${size} ${mtimeMs} ${ctimeMs} ${ino}`,
    () => null,
  );
}

/**
 * Returns the size of a file and the time of its last change; null if it does not exist. Unlike
 * {@link fileState}, it stays when a link to the file is made, so it is for files that only builds write.
 */
export function versionOf(path: string): string | null {
  const stats = lstatSync(path, { throwIfNoEntry: false });
  return stats === undefined ? null : `${stats.size} ${stats.mtimeMs}`;
}
