import type { NotebookEntry, StoredPage } from '../../src/content/types.ts';

/** The entries of the content store. A test sets them. */
export const storedEntries: (NotebookEntry | StoredPage)[] = [];

/**
 * Replaces `astro:content`: returns the entries that the test has set.
 *
 * @public
 */
export async function getCollection() {
  return storedEntries.map((data) => ({ data }));
}
