import type {
  HanVariants,
  PinyinRuns,
  SearchCatalogue,
  SearchVocabulary,
} from '../shared/types.ts';
import type { IndexFiles } from './index-files.ts';
import { looksLikePinyin } from './pinyin.ts';
import type { Query } from './query.ts';

/** The words of the notes in the shape that planning a query needs. */
export type Lexicon = {
  words: readonly string[];
  known: ReadonlySet<string>;
  compounds: readonly Compound[];
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
  catalogue: Pick<SearchCatalogue, 'syllables'>;
}): {
  forQuery: (query: Pick<Query, 'terms'>) => Promise<Lexicon>;
  withVariants: (lexicon: Lexicon) => Promise<Lexicon>;
} {
  const syllables = new Set(catalogue.syllables);
  let loaded: Lexicon | null = null;
  return {
    async forQuery({ terms }) {
      if (!terms.some(({ text }) => LATIN.test(text))) return EMPTY;
      loaded ??= createLexicon(await vocabulary());
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

/** Creates a lexicon. `pinyin` and `variants` are empty until a query needs them. */
export function createLexicon(
  { words, compounds }: SearchVocabulary,
  pinyin: PinyinRuns = new Map(),
  variants: HanVariants = new Map(),
): Lexicon {
  return {
    words,
    known: new Set(words),
    compounds: compounds.map((written) => ({ written, joined: joinedForm(written) })),
    pinyin,
    variants,
  };
}

/** Returns whether a word is the joined form of a compound, or at least four letters of its start. */
export function isJoinedForm(word: string, joined: string): boolean {
  return joined === word || (word.length >= 4 && joined.startsWith(word));
}

/** Returns the letters and digits of a text. */
export function joinedForm(text: string): string {
  return text.replace(/[^\p{L}\p{N}\p{M}]+/gu, '');
}

const EMPTY = createLexicon({ words: [], compounds: [] });

/** Matches any letter or digit that can be part of a word. */
const LATIN = /[^\p{Script=Han}\P{L}]|[\p{N}\p{M}]/u;
