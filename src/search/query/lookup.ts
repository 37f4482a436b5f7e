import type { SearchRecord } from '../shared/record.ts';

/** The sections that contain a phrase; each value is the position of the first match, in units. */
export type PhraseMatches = ReadonlyMap<number, number>;

export type Lookup = {
  /** Finds the sections that contain a phrase of indexed units. */
  find: (phrase: string) => Promise<PhraseMatches>;
  /** Loads a section's record. Rejects if the index has no section of this number. */
  load: (section: number) => Promise<PagefindFragment>;
  sections: number;
};

/** Opens a Pagefind index for exact phrases. Each phrase is looked up once. */
export async function openLookup(pagefind: PagefindInstance): Promise<Lookup> {
  await pagefind.init();
  const { results: all } = await pagefind.search(null);
  const numbers = new Map(all.map(({ id }, number) => [id, number]));
  const cache = new Map<string, Promise<PhraseMatches>>();
  const searchPhrase = async (phrase: string): Promise<PhraseMatches> => {
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
      const cached = cache.get(phrase);
      if (cached !== undefined) return cached;
      if (cache.size > MOST_CACHED) cache.clear();
      const matches = searchPhrase(phrase);
      cache.set(phrase, matches);
      matches.catch(() => cache.delete(phrase));
      return matches;
    },
    load: (section) =>
      all[section]?.data() ?? Promise.reject(new Error(`The index has no section ${section}`)),
    sections: all.length,
  };
}

/** Phrases that are cached, because the query after the next keystroke mostly has the same ones. */
const MOST_CACHED = 4000;

/** The part of `pagefind.js` 1.6 that the search uses. */
export type PagefindModule = {
  createInstance: (options: { basePath: string; noWorker: boolean }) => PagefindInstance;
};

type PagefindInstance = {
  init: () => Promise<void>;
  /** Finds a quoted phrase; null finds every record, in the order in which they were added. */
  search: (phrase: string | null) => Promise<{ results: PagefindResult[] }>;
};

type PagefindResult = {
  id: string;
  /** Positions of the first match of a quoted phrase, in units of the content. */
  words: number[];
  data: () => Promise<PagefindFragment>;
};

/** A record as it was added; `raw_url` is its URL. */
type PagefindFragment = Pick<SearchRecord, 'content' | 'filters'> & { raw_url: string };
