import type { HanVariant, PinyinRun, SearchVocabulary } from '../shared/types.ts';

/** The words of the notes in the shape that planning a query needs. */
export type Lexicon = {
  words: readonly string[];
  known: ReadonlySet<string>;
  compounds: readonly Compound[];
  pinyin: readonly PinyinRun[];
  /** By the way of writing that the notes lack. */
  variants: ReadonlyMap<string, readonly string[]>;
};

/** A written compound, and its letters and digits alone: `sr-iov`, `sriov`. */
type Compound = { written: string; joined: string };

/** The lexicon of a vocabulary; `pinyin` and `variants` are empty until they are needed. */
export function lexiconOf(
  { words, compounds }: SearchVocabulary,
  pinyin: readonly PinyinRun[] = [],
  variants: readonly HanVariant[] = [],
): Lexicon {
  return {
    words,
    known: new Set(words),
    compounds: compounds.map((written) => ({ written, joined: joinedForm(written) })),
    pinyin,
    variants: variantsByWriting(variants),
  };
}

/** Variants by the way of writing that the notes lack. */
export function variantsByWriting(variants: readonly HanVariant[]): Lexicon['variants'] {
  return new Map(variants.map(({ written, meant }) => [written, meant]));
}

/** The letters and digits of a text. */
export function joinedForm(text: string): string {
  return text.replace(/[^\p{L}\p{N}\p{M}]+/gu, '');
}
