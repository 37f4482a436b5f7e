import type { PinyinRuns, SearchCatalogue, SearchSection } from '../shared/types.ts';
import type { ScannedSections } from './scan-sections.ts';

/** Creates the part of the catalogue that describes the sections, in the order of their numbers. */
export function catalogueOf(
  sections: readonly SearchSection[],
  { headingUnits, textUnits, bare }: ScannedSections,
  pinyin: PinyinRuns,
): Omit<SearchCatalogue, 'synonyms' | 'positions' | 'results' | 'names'> {
  const sessions = Map.groupBy(sections, ({ session }) => session.id);
  return {
    syllables: [...new Set([...pinyin.values()].flat())].sort(),
    sessions: Array.from(sessions.values(), (group) => {
      const { date = null, end } = group[0]?.session ?? {};
      return end === undefined ? [date, group.length] : [date, group.length, end];
    }),
    headings: headingUnits,
    texts: textUnits,
    figures: sections.flatMap(({ hasFigure }, number) => (hasFigure ? [number] : [])),
    bare,
  };
}
