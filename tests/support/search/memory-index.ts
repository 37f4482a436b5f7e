import { catalogueOf } from '../../../src/search/build/catalogue.ts';
import { scanSections } from '../../../src/search/build/scan-sections.ts';
import { createLookup } from '../../../src/search/query/tables/lookup.ts';
import type { SearchIndex } from '../../../src/search/query/matching/match.ts';
import { sectionsTable } from '../../../src/search/query/tables/sections-table.ts';
import type { SearchSection } from '../../../src/search/shared/types.ts';

/** Creates an index of sections without files. `lookups` lists the phrases that were looked up. */
export function memoryIndex(
  sections: readonly SearchSection[],
): SearchIndex & { lookups: string[] } {
  const scanned = scanSections(sections);
  const table = sectionsTable(catalogueOf(sections, scanned, new Map()));
  const file = { first: '', load: async () => scanned.positions };
  const { find } = createLookup({ positions: [file] }, table);
  const lookups: string[] = [];
  const lookup = {
    find: (phrase: string) => {
      lookups.push(phrase);
      return find(phrase);
    },
  };
  return { lookup, table, lookups };
}
