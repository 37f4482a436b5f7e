import type { IndexFiles } from './index-files.ts';
import { type Lexicon, lexiconOf, variantsByWriting } from './lexicon.ts';
import { looksLikePinyin } from './pinyin.ts';
import type { Query } from './query.ts';

/**
 * Gives the lexicon a query needs: nothing is loaded for Han text, pinyin only for pinyin, and other
 * ways of writing Han text only where `asWritten` found nothing.
 */
export function lexiconLoader({ catalogue, vocabulary, pinyin, variants }: IndexFiles): {
  asWritten: (query: Pick<Query, 'terms'>) => Promise<Lexicon>;
  otherwise: (lexicon: Lexicon) => Promise<Lexicon>;
} {
  const syllables = new Set(catalogue.syllables);
  let loaded: Lexicon | null = null;
  const asWritten = async ({ terms }: Pick<Query, 'terms'>) => {
    if (!terms.some(({ text }) => LATIN.test(text))) return loaded ?? NOTHING;
    const plain = loaded ?? lexiconOf(await vocabulary());
    loaded ??= plain;
    const spelt = terms.some(
      ({ text, quoted, without }) =>
        !quoted && !without && !plain.known.has(text) && looksLikePinyin(text, syllables),
    );
    if (spelt && plain.pinyin.length === 0) loaded = { ...plain, pinyin: await pinyin() };
    return loaded;
  };
  return {
    asWritten,
    otherwise: async (lexicon) => ({ ...lexicon, variants: variantsByWriting(await variants()) }),
  };
}

const NOTHING = lexiconOf({ words: [], compounds: [] });

/** Any letter or digit that stands in words. */
const LATIN = /[^\p{Script=Han}\P{L}]|[\p{N}\p{M}]/u;
