import type { IndexFiles } from './index-files.ts';
import { type Lexicon, lexiconOf } from './lexicon.ts';
import { looksLikePinyin } from './pinyin.ts';
import type { Query } from './query.ts';

/** Gives the lexicon a query needs: nothing is loaded for Han text, and pinyin only for pinyin. */
export function lexiconLoader({
  catalogue,
  vocabulary,
  pinyin,
}: IndexFiles): (query: Pick<Query, 'terms'>) => Promise<Lexicon> {
  const syllables = new Set(catalogue.syllables);
  let loaded: Lexicon | null = null;
  return async ({ terms }) => {
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
}

const NOTHING = lexiconOf({ words: [], compounds: [] });

/** Any letter or digit that stands in words. */
const LATIN = /[^\p{Script=Han}\P{L}]|[\p{N}\p{M}]/u;
