import { createHash } from 'node:crypto';
import { sharedSiteBuild } from './site-build.ts';

/**
 * Returns whether a session page must be rendered. A build keeps the page of the last output if its key,
 * a digest of everything that the page shows of the notes, is unchanged.
 */
export function isPageChanged(id: string, show: () => unknown): boolean {
  const build = sharedSiteBuild();
  const last = build?.kept.get(id);
  if (build === undefined || last === undefined || keyOf(show()) !== last) return true;
  build.keys.set(id, last);
  return false;
}

/** Records the key of a session page that is rendered, for the next build. */
export function recordPage(id: string, shown: unknown): void {
  sharedSiteBuild()?.keys.set(id, keyOf(shown));
}

function keyOf(shown: unknown): string {
  return createHash('sha256').update(JSON.stringify(shown)).digest('base64url');
}
