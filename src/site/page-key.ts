import { createHash } from 'node:crypto';

/**
 * Returns a digest of everything that a page shows of the notes. If the digest, the code and the
 * settings are unchanged, a build copies the page from the last build. Returns an empty string on a
 * server, which does not use the key.
 */
export function pageKey(shown: () => unknown): string {
  if (import.meta.env.DEV) return '';
  return createHash('sha256').update(JSON.stringify(shown())).digest('hex');
}

/** Wraps a function so that it runs once, on the first call: for the key of a page or for the page. */
export function once<T extends object>(compute: () => T): () => T {
  let result: T | undefined;
  return () => {
    result ??= compute();
    return result;
  };
}
