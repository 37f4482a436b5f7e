import { ANY_UNIT } from '../../shared/units.ts';
import { lastUpTo } from './sorted-numbers.ts';
import type { IndexFiles } from './index-files.ts';
import type { SectionsTable } from './sections-table.ts';

/** The sections that contain a phrase: the position of the first match, in units, and how many. */
export type PhraseMatches = ReadonlyMap<number, { position: number; times: number }>;

export type Lookup = {
  /** Finds the sections that contain a phrase: units, or {@link ANY_UNIT}, joined by spaces. */
  find: (phrase: string) => Promise<PhraseMatches>;
};

/** Creates the lookup of exact phrases. It loads the positions of a unit when a phrase contains it. */
export function createLookup(
  { positions }: Pick<IndexFiles, 'positions'>,
  { sectionAt, start, headingUnits }: Pick<SectionsTable, 'sectionAt' | 'start' | 'headingUnits'>,
): Lookup {
  const positionsOf = async (unit: string) => {
    const file = positions.findLast(({ first }) => first <= unit);
    return (await file?.load())?.get(unit) ?? [];
  };
  /** Returns whether two positions are both in one heading, or both in the text of one section. */
  const areTogether = (position: number, other: number) => {
    const section = sectionAt(position);
    const end = start(section) + headingUnits(section);
    return sectionAt(other) === section && position < end === other < end;
  };
  return {
    async find(phrase) {
      const units = phrase.split(' ');
      const places = await Promise.all(
        units.map(async (unit, offset) => ({ positions: await positionsOf(unit), offset })),
      );
      const known = places.filter(({ offset }) => units[offset] !== ANY_UNIT);
      // The numbers that are left out after headings and texts would count as any unit.
      const isExact = known.length === units.length;
      const matches = new Map<number, { position: number; times: number }>();
      for (const position of startsOf(known)) {
        if (!isExact && !areTogether(position, position + units.length - 1)) continue;
        const section = sectionAt(position);
        const match = matches.get(section);
        if (match !== undefined) match.times += 1;
        else matches.set(section, { position: position - start(section), times: 1 });
      }
      return matches;
    },
  };
}

/** The positions of a unit of a phrase, and its place in the phrase. */
type PhraseUnit = { positions: readonly number[]; offset: number };

/** Returns where a phrase starts, in ascending order. */
function startsOf(places: readonly PhraseUnit[]): number[] {
  const [rarest, ...others] = places.toSorted((a, b) => a.positions.length - b.positions.length);
  if (rarest === undefined) return [];
  return rarest.positions
    .map((position) => position - rarest.offset)
    .filter((start) =>
      others.every(({ positions, offset }) => {
        const wanted = start + offset;
        return positions[lastUpTo(wanted, positions)] === wanted;
      }),
    );
}
