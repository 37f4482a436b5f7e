import type { PageEntry } from '../../../content/types.ts';

/** Returns when any of the pages was last committed, in UTC; null if no time is known. */
export function newestChange(pages: readonly Pick<PageEntry, 'modified'>[]): string | null {
  const times = pages.flatMap(({ modified }) => modified ?? []);
  return times.sort().at(-1) ?? null;
}
