import { toSearchText } from '../shared/search-text.ts';
import { loadHits, type SearchHit } from './hits.ts';
import { openIndexFiles } from './index-files.ts';
import { createLexiconLoader, type Lexicon } from './lexicon.ts';
import { createLookup } from './lookup.ts';
import { planQuery } from './plan.ts';
import { parseQuery } from './query.ts';
import { rankSections } from './rank.ts';
import { sectionsTable } from './sections-table.ts';
import { nearestWords } from './word-forms.ts';

export type SearchAnswer = {
  /** Number of matching sections; `hits` contains the first of them. */
  total: number;
  /** The best come first. */
  hits: SearchHit[];
  /** Whether no section contains all words of the query, but a session does. */
  bySession: boolean;
  /** Words of the query that were replaced, with the words that were searched instead. */
  assumed: { word: string; shown: string[] }[];
  /** Similar words of the notes, if nothing matches. */
  nearest: string[];
  /** Texts to highlight, in lower case. */
  words: string[];
  /** Number of matching sections by year, newest first. */
  years: { year: string; sections: number }[];
};

export type SearchEngine = {
  /** Answers a query as it was typed. Loads at most `limit` hits. */
  search: (typed: string, options?: { limit?: number }) => Promise<SearchAnswer>;
  /**
   * Loads everything that later answers need, so that the search works without a network. Does
   * nothing for notes with more than {@link MOST_PRELOADED} sections.
   */
  preload: () => Promise<void>;
};

/**
 * Opens the search of the site at `base`, a path or URL that ends in a slash. Rejects if the index
 * doesn't load or changes while it loads; opening it again may then succeed.
 */
export async function openSearchEngine({ base }: { base: string }): Promise<SearchEngine> {
  const files = await openIndexFiles(`${base}search/data/`);
  const table = sectionsTable(files.catalogue);
  const lookup = createLookup(files, table);
  const lexicons = createLexiconLoader(files);
  return {
    async search(typed, { limit = MOST_HITS } = {}) {
      const query = parseQuery(typed);
      const rank = (lexicon: Lexicon) =>
        rankSections({ typed, query, terms: planQuery(query, lexicon) }, { lookup, table });
      const lexicon = await lexicons.forQuery(query);
      let ranking = await rank(lexicon);
      if (ranking.ranked.length === 0 && HAN.test(typed)) {
        ranking = await rank(await lexicons.withVariants(lexicon));
      }
      const { ranked, bySession, assumed, missing } = ranking;
      if (ranked.length === 0) {
        const nearest = new Set(missing.flatMap((word) => nearestWords(word, lexicon)));
        return { ...NOTHING, nearest: [...nearest].slice(0, 5) };
      }
      const words = [...new Set(ranking.words)];
      const hits = await loadHits(ranked.slice(0, limit), words, { table, ...files });
      return {
        ...NOTHING,
        total: ranked.length,
        hits: exactHeadingsFirst(hits, typed),
        bySession,
        assumed,
        words,
        years: countYears(ranked.map(table.date)),
      };
    },
    async preload() {
      if (table.size > MOST_PRELOADED) return;
      const { vocabulary, pinyin, variants, positions, results } = files;
      const loads = [...positions, ...results].map(({ load }) => load);
      await Promise.all([vocabulary, pinyin, variants, ...loads].map((load) => load()));
    },
  };
}

const MOST_HITS = 200;
/** The index of so many sections is a few dozen KB. */
const MOST_PRELOADED = 200;
const HAN = /\p{Script=Han}/u;

const NOTHING: SearchAnswer = {
  total: 0,
  hits: [],
  bySession: false,
  assumed: [],
  nearest: [],
  words: [],
  years: [],
};

/** The index ignores white space, so headings that equal the query also in white space go first. */
function exactHeadingsFirst(hits: readonly SearchHit[], typed: string): SearchHit[] {
  const plain = (text: string) => toSearchText(text).normalize('NFKC').toLowerCase();
  const wanted = plain(typed);
  const exact = hits.filter(({ heading }) => plain(heading) === wanted);
  return [...new Set([...exact, ...hits])];
}

function countYears(dates: readonly (string | null)[]): SearchAnswer['years'] {
  const byYear = Map.groupBy(
    dates.filter((date) => date !== null),
    (date) => date.slice(0, 4),
  );
  const years = Array.from(byYear, ([year, sections]) => ({ year, sections: sections.length }));
  return years.sort((a, b) => (a.year < b.year ? 1 : -1));
}
