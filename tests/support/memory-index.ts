import { catalogueOf } from '../../src/search/build/catalogue.ts';
import type { SearchIndex } from '../../src/search/query/match.ts';
import { sectionsTable } from '../../src/search/query/sections-table.ts';
import { toSearchText } from '../../src/search/shared/search-text.ts';
import type { SearchSection } from '../../src/search/shared/types.ts';
import { unitsOf } from '../../src/search/shared/units.ts';

/** Creates an index that finds phrases as Pagefind does. `lookups` lists the phrases it was asked. */
export function memoryIndex(
  sections: readonly SearchSection[],
): SearchIndex & { lookups: string[] } {
  const contents = sections.map(({ heading, text }) =>
    unitsOf(toSearchText(`${heading} · ${text}`)).map((unit) => unit.text),
  );
  const lookups: string[] = [];
  const find = async (phrase: string) => {
    lookups.push(phrase);
    const wanted = phrase.split(' ');
    const matches = new Map<number, number>();
    for (const [section, units] of contents.entries()) {
      const position = units.findIndex((_, start) =>
        wanted.every((unit, index) => units[start + index] === unit),
      );
      if (position >= 0) matches.set(section, position);
    }
    return matches;
  };
  const load = () => Promise.reject(new Error('This index has no records'));
  const table = sectionsTable(catalogueOf(sections).catalogue);
  return { lookup: { find, load, sections: sections.length }, table, lookups };
}
