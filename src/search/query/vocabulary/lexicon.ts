import type {
  HanVariants,
  PinyinRuns,
  SearchCatalogue,
  SearchVocabulary,
} from '../../shared/types.ts';
import type { IndexFiles } from '../tables/index-files.ts';
import { looksLikePinyin } from './pinyin.ts';
import type { Query } from '../query.ts';

/** The words of the notes in the shape that planning a query needs. */
export type Lexicon = {
  words: readonly string[];
  known: ReadonlySet<string>;
  compounds: readonly Compound[];
  /** The stem of a word, and the words with each stem. */
  stemOf: (word: string) => string;
  byStem: ReadonlyMap<string, readonly string[]>;
  /** The other names of a term, by name and, for Latin words, by stem. All are in lower case. */
  synonyms: ReadonlyMap<string, readonly string[]>;
  pinyin: PinyinRuns;
  variants: HanVariants;
};

/** A compound as written, and its letters and digits alone: `sr-iov`, `sriov`. */
type Compound = { written: string; joined: string };

/**
 * Creates functions that load what the lexicon of a query needs. `forQuery` loads nothing for Han
 * text, and pinyin only if a word may be pinyin. `withVariants` adds the variants of Han text.
 */
export function createLexiconLoader({
  catalogue,
  vocabulary,
  pinyin,
  variants,
}: Pick<IndexFiles, 'vocabulary' | 'pinyin' | 'variants'> & {
  catalogue: Pick<SearchCatalogue, 'syllables' | 'synonyms'>;
}): {
  forQuery: (query: Pick<Query, 'terms'>) => Promise<Lexicon>;
  withVariants: (lexicon: Lexicon) => Promise<Lexicon>;
} {
  const syllables = new Set(catalogue.syllables);
  const { synonyms } = catalogue;
  const withoutWords = createLexicon({ words: [], compounds: [] }, { synonyms });
  let loaded: Lexicon | null = null;
  return {
    async forQuery(query) {
      const terms = query.terms.flatMap((term) => [term, ...term.others]);
      if (!terms.some(({ text }) => LATIN.test(text))) return withoutWords;
      if (loaded === null) {
        const [words, { stemmer }] = await Promise.all([vocabulary(), import('stemmer')]);
        loaded = createLexicon(words, { synonyms, stem: stemmer });
      }
      const { known } = loaded;
      const hasPinyin = terms.some(
        ({ text, quoted, without }) =>
          !quoted && !without && !known.has(text) && looksLikePinyin(text, syllables),
      );
      return hasPinyin ? { ...loaded, pinyin: await pinyin() } : loaded;
    },
    withVariants: async (lexicon) => ({ ...lexicon, variants: await variants() }),
  };
}

type LexiconOptions = Partial<Pick<Lexicon, 'pinyin' | 'variants'>> & {
  /** Groups of synonyms. */
  synonyms?: SearchCatalogue['synonyms'];
  /** Returns the stem of a Latin word. */
  stem?: (word: string) => string;
};

/** Creates a lexicon. `pinyin` and `variants` are empty until a query needs them. */
export function createLexicon(
  { words, compounds }: SearchVocabulary,
  {
    synonyms = [],
    stem = (word) => word,
    pinyin = new Map(),
    variants = new Map(),
  }: LexiconOptions = {},
): Lexicon {
  const stemOf = (word: string) => (/^[a-z]{3,}$/.test(word) ? stem(word) : word);
  return {
    stemOf,
    byStem: Map.groupBy(words, stemOf),
    synonyms: synonymMap(synonyms, stemOf),
    words,
    known: new Set(words),
    compounds: compounds.map((written) => ({ written, joined: joinedForm(written) })),
    pinyin,
    variants,
  };
}

/** Maps each name, and the stem of each, to the other names of its group. */
function synonymMap(
  groups: SearchCatalogue['synonyms'],
  stemOf: Lexicon['stemOf'],
): Lexicon['synonyms'] {
  const entries = groups.flatMap((names) =>
    names.flatMap((name) => {
      const others = names.filter((other) => other !== name);
      return [name, stemOf(name)].map((key) => [key, others] as const);
    }),
  );
  return new Map(entries);
}

/** Returns whether a word is the joined form of a compound, or at least four letters of its start. */
export function isJoinedForm(word: string, joined: string): boolean {
  return joined === word || (word.length >= 4 && joined.startsWith(word));
}

/** Returns the letters and digits of a text. */
export function joinedForm(text: string): string {
  // People type the symbol of `10×20` as a letter.
  return text.replaceAll('×', 'x').replace(/[^\p{L}\p{N}\p{M}]+/gu, '');
}

/** Matches any letter or digit that can be part of a word. */
const LATIN = /[^\p{Script=Han}\P{L}]|[\p{N}\p{M}]/u;
