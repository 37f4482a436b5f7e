import { searchText } from '../shared/search-text.ts';
import { loadHits, type SearchHit } from './hits.ts';
import { openIndexFiles } from './index-files.ts';
import type { Lexicon } from './lexicon.ts';
import { lexiconLoader } from './load-lexicon.ts';
import { openLookup } from './lookup.ts';
import type { PagefindModule } from './pagefind.ts';
import { planQuery } from './plan.ts';
import { parseQuery } from './query.ts';
import { rankSections } from './rank.ts';
import { sectionsTable } from './sections-table.ts';
import { nearestWords } from './word-forms.ts';

export type SearchAnswer = {
  /** Sections found, of which `hits` has the first. */
  total: number;
  /** Best first. */
  hits: SearchHit[];
  /** True where the words are not in one section, but in one session. */
  bySession: boolean;
  /** Words of the query that stand for others here, and for which. */
  assumed: { word: string; shown: string[] }[];
  /** Where nothing was found: words of the notes that look alike. */
  nearest: string[];
  /** Texts to mark where they stand, in lower case. */
  words: string[];
  /** Sections found by year, newest first. */
  years: { year: string; sections: number }[];
};

export type SearchEngine = {
  /** Answers what a reader typed; `limit` is the most hits to load. */
  search: (typed: string, options?: { limit?: number }) => Promise<SearchAnswer>;
  /**
   * Loads what any later answer may need, so that the search goes on without a network; only for
   * notes of up to {@link MOST_KEPT} sections, which is a few dozen KB.
   */
  keep: () => Promise<void>;
};

/**
 * Opens the search of the site at `base`, a path or an address that ends in a slash. Rejects when
 * the index does not load, or was changed while it did; opening it again then helps.
 */
export async function openSearch({
  base,
  loadPagefind = (url) => import(/* @vite-ignore */ url),
}: {
  base: string;
  loadPagefind?: (url: string) => Promise<PagefindModule>;
}): Promise<SearchEngine> {
  const folder = `${base}pagefind/`;
  const [files, { createInstance }] = await Promise.all([
    openIndexFiles(folder),
    loadPagefind(`${folder}pagefind.js`),
  ]);
  const table = sectionsTable(files.catalogue);
  if (table.size === 0) return { search: async () => emptyAnswer([]), keep: async () => {} };
  // Its worker would be one more file, with a policy of its own, for answers that take milliseconds.
  const lookup = await openLookup(createInstance({ basePath: folder, noWorker: true }));
  if (lookup.sections !== table.size) throw new Error('The search index changed while it loaded');
  const lexicons = lexiconLoader(files);
  return {
    async search(typed, { limit = MOST_SHOWN } = {}) {
      const query = parseQuery(typed);
      const rank = (lexicon: Lexicon) =>
        rankSections({ typed, query, terms: planQuery(query, lexicon) }, { lookup, table });
      const lexicon = await lexicons.asWritten(query);
      let ranking = await rank(lexicon);
      if (ranking.ranked.length === 0 && HAN.test(typed)) {
        ranking = await rank(await lexicons.otherwise(lexicon));
      }
      const { ranked, bySession, marks, assumed, missing } = ranking;
      if (ranked.length === 0) {
        return emptyAnswer(missing.flatMap((word) => nearestWords(word, lexicon)));
      }
      const words = [...new Set(marks)];
      const source = { lookup, table, names: files.names };
      const hits = await loadHits(ranked.slice(0, limit), words, source);
      return {
        total: ranked.length,
        hits: equalFirst(hits, typed),
        bySession,
        assumed,
        nearest: [],
        words,
        years: countYears(ranked.map(table.date)),
      };
    },
    async keep() {
      if (table.size > MOST_KEPT) return;
      await Promise.all([files.vocabulary(), files.pinyin(), files.variants()]);
      for (let section = 0; section < table.size; section += 1) await lookup.load(section);
    },
  };
}

const MOST_SHOWN = 200;
const MOST_KEPT = 200;
const HAN = /\p{Script=Han}/u;

function emptyAnswer(nearest: string[]): SearchAnswer {
  return {
    total: 0,
    hits: [],
    bySession: false,
    assumed: [],
    nearest: [...new Set(nearest)].slice(0, 5),
    words: [],
    years: [],
  };
}

/** The index knows no white space, so of headings like the query those that are the same go first. */
function equalFirst(hits: readonly SearchHit[], typed: string): SearchHit[] {
  const plain = (text: string) => searchText(text).normalize('NFKC').toLowerCase();
  const wanted = plain(typed);
  const [equal, others] = [true, false].map((same) =>
    hits.filter(({ heading }) => (plain(heading) === wanted) === same),
  );
  return [...(equal ?? []), ...(others ?? [])];
}

function countYears(dates: readonly (string | null)[]): SearchAnswer['years'] {
  const byYear = Map.groupBy(
    dates.filter((date) => date !== null),
    (date) => date.slice(0, 4),
  );
  return [...byYear]
    .map(([year, sections]) => ({ year, sections: sections.length }))
    .sort((a, b) => (a.year < b.year ? 1 : -1));
}
