import type { PagefindFragment, PagefindInstance } from './pagefind.ts';

/** Where a phrase is found: the number of each section, and the first unit of it that begins it. */
export type Found = ReadonlyMap<number, number>;

export type Lookup = {
  /** The sections with a phrase of indexed units. */
  find: (phrase: string) => Promise<Found>;
  /** What the index has of one section; rejects for a number it lacks. */
  load: (section: number) => Promise<PagefindFragment>;
  sections: number;
};

/** Looks up exact phrases in an index; each is asked for once. */
export async function openLookup(pagefind: PagefindInstance): Promise<Lookup> {
  await pagefind.init();
  const { results: all } = await pagefind.search(null);
  const numbers = new Map(all.map(({ id }, number) => [id, number]));
  const asked = new Map<string, Promise<Found>>();
  const ask = async (phrase: string): Promise<Found> => {
    const { results } = await pagefind.search(`"${phrase}"`);
    return new Map(
      results.flatMap(({ id, words }) => {
        const number = numbers.get(id);
        return number === undefined ? [] : [[number, Math.min(...words)]];
      }),
    );
  };
  return {
    find(phrase) {
      const known = asked.get(phrase);
      if (known !== undefined) return known;
      if (asked.size > MOST_KEPT) asked.clear();
      const found = ask(phrase);
      asked.set(phrase, found);
      found.catch(() => asked.delete(phrase));
      return found;
    },
    load(section) {
      const result = all[section];
      return result?.data() ?? Promise.reject(new Error(`The index has no section ${section}`));
    },
    sections: all.length,
  };
}

/** Answers kept for the next key stroke, which mostly asks for the same. */
const MOST_KEPT = 4000;
