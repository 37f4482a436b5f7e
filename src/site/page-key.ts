import { createHash } from 'node:crypto';
import { sharedSiteBuild } from './site-build.ts';

/**
 * Returns whether a session page must be made. A build keeps the page of the last output if its key
 * is unchanged, and records the key, a digest of everything that the page shows of the notes.
 */
export function isPageChanged(id: string, shown: () => unknown): boolean {
  const build = sharedSiteBuild();
  if (build === undefined) return true;
  const key = createHash('sha256').update(JSON.stringify(shown())).digest('base64url');
  build.keys.set(id, key);
  return build.kept.get(id) !== key;
}

/** Wraps a function so that it runs once, on the first call: for the key of a page or for the page. */
export function once<T extends object>(compute: () => T): () => T {
  let result: T | undefined;
  return () => {
    result ??= compute();
    return result;
  };
}
