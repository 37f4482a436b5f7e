import type { IndexEntry } from '../../../model/terms/term-index.ts';
import { conceptKey } from '../../../model/threads/concept-key.ts';
import type { TermPage } from './term-pages.ts';

/** An entry of the index with the page of its term, if it has one. */
export type PagedEntry = IndexEntry & { page: TermPage | null };

/**
 * Adds the pages of terms to the entries of the index. Entries that share a page, as VM and 虚拟机 do, become
 * one, with all names and with all sections that the page counts.
 */
export function pagedEntries(
  entries: readonly IndexEntry[],
  pages: readonly TermPage[],
): PagedEntry[] {
  const pageOf = new Map(
    pages.flatMap((page) =>
      [page.term, ...page.variants].map((name) => [conceptKey(name), page] as const),
    ),
  );
  const byPage = Map.groupBy(entries, ({ kind, term }) =>
    kind === 'term' ? pageOf.get(conceptKey(term)) : undefined,
  );
  const joined = new Map<IndexEntry, PagedEntry | null>();
  for (const [page, group] of byPage) {
    if (page === undefined) continue;
    const main = group.find(({ term }) => term === page.term) ?? group[0];
    for (const entry of group) joined.set(entry, entry === main ? join(entry, group, page) : null);
  }
  return entries.flatMap((entry) => {
    const paged = joined.get(entry);
    return paged === undefined ? { ...entry, page: null } : (paged ?? []);
  });
}

function join(main: IndexEntry, group: readonly IndexEntry[], page: TermPage): PagedEntry {
  const names = [...group.flatMap(({ term, variants }) => [term, ...variants]), ...page.variants];
  const places = new Map(page.sections.map((section) => [section, false]));
  for (const { section, main } of group.flatMap((entry) => entry.places)) {
    places.set(section, main || places.get(section) === true);
  }
  return {
    ...main,
    variants: [...new Set(names)].filter((name) => name !== main.term),
    places: Array.from(places, ([section, isMain]) => ({ section, main: isMain })).sort(
      (a, b) => a.section - b.section,
    ),
    nested: [...new Set(group.flatMap(({ nested }) => nested))].sort((a, b) => a - b),
    page,
  };
}
