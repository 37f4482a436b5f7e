import { toSearchText } from '../shared/search-text.ts';
import { loadHits, type SearchHit } from './matching/hits.ts';
import { openIndexFiles } from './tables/index-files.ts';
import { createLexiconLoader, type Lexicon } from './vocabulary/lexicon.ts';
import { createLookup } from './tables/lookup.ts';
import { planQuery } from './matching/plan.ts';
import { parseQuery } from './query.ts';
import { rankLoosely } from './matching/loose-ranking.ts';
import { matchTerms, type Ranking, rankSections } from './matching/rank.ts';
import { sectionsTable } from './tables/sections-table.ts';
import { nearestWords } from './vocabulary/word-forms.ts';

export type SearchAnswer = {
  /** Number of matching sections; `hits` contains the first of them. */
  total: number;
  /** The best come first. */
  hits: SearchHit[];
  /** Number of further sections, which contain a short word only inside longer words. */
  inside: number;
  /** Words of the query that were replaced, with the words that were searched instead. */
  assumed: { word: string; shown: string[] }[];
  /** Similar words of the notes, if nothing matches. */
  nearest: string[];
  /** How far the answer departs from the query. */
  scope: Ranking['scope'];
  /** Words of the query that the answer leaves out, and the words that it contains. */
  missing: string[];
  kept: string[];
  /** Texts to highlight, in lower case. */
  words: string[];
  /** Number of matching sections by year, newest first. */
  years: { year: string; sections: number }[];
};

export type SearchEngine = {
  /**
   * Answers a query as it was typed. Loads at most `limit` hits. With `withInside`, sections that
   * contain a short word only inside longer words are among the hits.
   */
  search: (typed: string, options?: Partial<SearchOptions>) => Promise<SearchAnswer>;
  /** Returns the first sections of the newest sessions. */
  latest: () => Promise<SearchHit[]>;
  /**
   * Loads everything that later answers need, so that the search works offline. Does
   * nothing for notes with more than {@link MAX_PRELOADED} sections.
   */
  preload: () => Promise<void>;
};

export type SearchOptions = { limit: number; withInside: boolean };

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
    async search(typed, { limit = FIRST_HITS, withInside = false } = {}) {
      const query = parseQuery(typed);
      const index = { lookup, table };
      const rank = async (lexicon: Lexicon) => {
        const matches = await matchTerms(planQuery(query, lexicon), index);
        return { matches, ranking: await rankSections({ typed, query, matches }, index) };
      };
      let lexicon = await lexicons.forQuery(query);
      let { matches, ranking } = await rank(lexicon);
      if (ranking.ranked.length === 0 && HAN.test(typed)) {
        lexicon = await lexicons.withVariants(lexicon);
        ({ matches, ranking } = await rank(lexicon));
      }
      if (ranking.ranked.length === 0) {
        ranking = await rankLoosely({ query, matches, lexicon }, index);
      }
      const { inside, scope, missing, kept, assumed } = ranking;
      const ranked = withInside ? ranking.ranked : ranking.ranked.slice(0, -inside || undefined);
      if (ranked.length === 0) {
        const nearest = new Set(missing.flatMap((word) => nearestWords(word, lexicon)));
        return { ...NOTHING, nearest: [...nearest].slice(0, 5) };
      }
      const words = [...new Set(ranking.words)];
      const hits = await loadHits(ranked.slice(0, limit), words, { table, ...files });
      return {
        total: ranked.length,
        hits: exactHeadingsFirst(hits, typed),
        inside: withInside ? 0 : inside,
        assumed,
        nearest: [],
        scope,
        missing,
        kept,
        words,
        years: countYears(ranked.map(table.date)),
      };
    },
    latest: () => loadHits(table.newest(LATEST_SESSIONS), [], { table, ...files }),
    async preload() {
      if (table.size > MAX_PRELOADED) return;
      await lexicons.forQuery(parseQuery('word'));
      const { pinyin, variants, positions, results } = files;
      const loads = [...positions, ...results].map(({ load }) => load);
      await Promise.all([pinyin, variants, ...loads].map((load) => load()));
    },
  };
}

/** Hits in the first answer to a query: some screens full. */
export const FIRST_HITS = 40;
const LATEST_SESSIONS = 3;
/** The index of so many sections is a few dozen KB. */
const MAX_PRELOADED = 200;
const HAN = /\p{Script=Han}/u;

const NOTHING: SearchAnswer = {
  total: 0,
  hits: [],
  inside: 0,
  assumed: [],
  nearest: [],
  scope: 'section',
  missing: [],
  kept: [],
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
