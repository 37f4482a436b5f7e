import { createHash } from 'node:crypto';

/**
 * Digest of all that a page shows of the notes. Where it is the same, and so are code and settings, a
 * build takes the page from the last build. A server never asks for it, and would have to prepare
 * every image to tell.
 */
export async function pageKey(shown: () => Promise<unknown>): Promise<string> {
  if (import.meta.env.DEV) return '';
  return createHash('sha256')
    .update(JSON.stringify(await shown()))
    .digest('hex');
}
