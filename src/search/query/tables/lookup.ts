import { lastUpTo } from './sorted-numbers.ts';
import type { IndexFiles } from './index-files.ts';
import type { SectionsTable } from './sections-table.ts';

/** The sections that contain a phrase: the position of the first match, in units, and how many. */
export type PhraseMatches = ReadonlyMap<number, { position: number; times: number }>;

export type Lookup = {
  /** Finds the sections that contain a phrase: units joined by spaces. */
  find: (phrase: string) => Promise<PhraseMatches>;
};

/** Creates the lookup of exact phrases. It loads the positions of a unit when a phrase contains it. */
export function createLookup(
  { positions }: Pick<IndexFiles, 'positions'>,
  { sectionAt, start }: Pick<SectionsTable, 'sectionAt' | 'start'>,
): Lookup {
  const positionsOf = async (unit: string) => {
    const file = positions.findLast(({ first }) => first <= unit);
    return (await file?.load())?.get(unit) ?? [];
  };
  return {
    async find(phrase) {
      const units = await Promise.all(phrase.split(' ').map(positionsOf));
      const matches = new Map<number, { position: number; times: number }>();
      for (const position of startsOf(units)) {
        const section = sectionAt(position);
        const known = matches.get(section);
        if (known === undefined)
          matches.set(section, { position: position - start(section), times: 1 });
        else known.times += 1;
      }
      return matches;
    },
  };
}

/** Returns where a phrase starts, in ascending order, from the positions of its units. */
function startsOf(units: readonly (readonly number[])[]): number[] {
  const [rarest, ...others] = units
    .map((positions, offset) => ({ positions, offset }))
    .sort((a, b) => a.positions.length - b.positions.length);
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
