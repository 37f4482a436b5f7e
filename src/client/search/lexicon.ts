import type { PinyinRun, SearchVocabulary } from '../../model/search/types.ts';

/** The words of the notes in the shape that planning a query needs. */
export type Lexicon = {
  words: readonly string[];
  known: ReadonlySet<string>;
  compounds: readonly Compound[];
  pinyin: readonly PinyinRun[];
};

/** A written compound, and its letters and digits alone: `sr-iov`, `sriov`. */
type Compound = { written: string; joined: string };

/** The lexicon of a vocabulary; `pinyin` is empty until it is needed. */
export function lexiconOf(
  { words, compounds }: SearchVocabulary,
  pinyin: readonly PinyinRun[] = [],
): Lexicon {
  return {
    words,
    known: new Set(words),
    compounds: compounds.map((written) => ({ written, joined: joinedForm(written) })),
    pinyin,
  };
}

/** The letters and digits of a text. */
export function joinedForm(text: string): string {
  return text.replace(/[^\p{L}\p{N}\p{M}]+/gu, '');
}
