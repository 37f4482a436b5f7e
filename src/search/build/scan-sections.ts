import { compoundsOf } from '../shared/compounds.ts';
import { toSearchText } from '../shared/search-text.ts';
import type { SearchCatalogue, SearchSection, SearchVocabulary } from '../shared/types.ts';
import { isIndexed, type Unit, unitsOf } from '../shared/units.ts';

/** What the index is made from. Lists have one element per section. */
export type ScannedSections = {
  /** In the form of `toSearchText`. */
  headings: string[];
  /** Numbers of units. The units of file names belong to the text. */
  headingUnits: number[];
  textUnits: number[];
  bare: SearchCatalogue['bare'];
  /** Positions of each unit in all sections, in ascending order. */
  positions: ReadonlyMap<string, readonly number[]>;
  vocabulary: SearchVocabulary;
};

/**
 * Splits the sections into units and numbers these in order. One number is left out after each
 * heading and after each text, so that no phrase extends across it. Names of files follow a text;
 * their words are not in the vocabulary. The texts must have the form of `toSearchText`.
 */
export function scanSections(
  sections: readonly Pick<SearchSection, 'heading' | 'text' | 'files'>[],
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
      position += 1;
    }
    position += 1;
    return units;
  };
  const learn = (units: readonly Unit[]) => {
    for (const { kind, text } of units) if (kind === 'word') words.add(text);
    for (const compound of compoundsOf(units)) compounds.add(compound);
  };
  const scanned = sections.map(({ text, files }, number) => {
    const heading = headings[number] ?? '';
    const units = scan(heading);
    const textUnits = scan(text);
    learn(units);
    learn(textUnits);
    return {
      heading: units.length,
      text: textUnits.length + (files === '' ? 0 : scan(files).length + 1),
      isBare: heading !== '' && !units.some(isIndexed),
    };
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
