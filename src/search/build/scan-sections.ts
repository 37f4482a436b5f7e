import { compoundsOf } from '../shared/compounds.ts';
import { toSearchText } from '../shared/search-text.ts';
import type { SearchCatalogue, SearchSection, SearchVocabulary } from '../shared/types.ts';
import { isIndexed, unitsOf } from '../shared/units.ts';

/** What the index is made from. Lists have one element per section. */
export type ScannedSections = {
  /** In the form of `toSearchText`. */
  headings: string[];
  /** Numbers of units. */
  headingUnits: number[];
  textUnits: number[];
  bare: SearchCatalogue['bare'];
  /** Positions of each unit in all sections, in ascending order. */
  positions: ReadonlyMap<string, readonly number[]>;
  vocabulary: SearchVocabulary;
};

/**
 * Splits the sections into units and numbers these in order. One number is left out after each
 * heading and after each text, so that no phrase extends across it. The texts must have the form of
 * `toSearchText`.
 */
export function scanSections(
  sections: readonly Pick<SearchSection, 'heading' | 'text'>[],
): ScannedSections {
  const headings = sections.map(({ heading }) => toSearchText(heading));
  const positions = new Map<string, number[]>();
  const words = new Set<string>();
  const compounds = new Set<string>();
  let position = 0;
  const scan = (text: string) => {
    const units = unitsOf(text);
    for (const unit of units) {
      if (isIndexed(unit)) {
        const known = positions.get(unit.text);
        if (known === undefined) positions.set(unit.text, [position]);
        else known.push(position);
      }
      if (unit.kind === 'word') words.add(unit.text);
      position += 1;
    }
    for (const compound of compoundsOf(units)) compounds.add(compound);
    position += 1;
    return units;
  };
  const scanned = sections.map(({ text }, number) => {
    const heading = headings[number] ?? '';
    const units = scan(heading);
    const isBare = heading !== '' && !units.some(isIndexed);
    return { heading: units.length, text: scan(text).length, isBare };
  });
  return {
    headings,
    headingUnits: scanned.map(({ heading }) => heading),
    textUnits: scanned.map(({ text }) => text),
    bare: scanned.flatMap(({ isBare }, number) =>
      isBare ? [[number, headings[number] ?? '']] : [],
    ),
    positions,
    vocabulary: { words: [...words].sort(), compounds: [...compounds].sort() },
  };
}
