import type { PinyinRun, SearchCatalogue } from '../../model/search/types.ts';

/** The words of the notes in the shape that planning a query needs. */
export type Lexicon = {
  words: readonly string[];
  known: ReadonlySet<string>;
  compounds: readonly Compound[];
  syllables: ReadonlySet<string>;
  pinyin: readonly PinyinRun[];
};

/** A written compound, and its letters and digits alone: `sr-iov`, `sriov`. */
export type Compound = { written: string; joined: string };

/** The lexicon of a catalogue; `pinyin` is empty until it is needed. */
export function lexiconOf(
  { words, compounds, syllables }: Pick<SearchCatalogue, 'words' | 'compounds' | 'syllables'>,
  pinyin: readonly PinyinRun[] = [],
): Lexicon {
  return {
    words,
    known: new Set(words),
    compounds: compounds.map((written) => ({ written, joined: joinedForm(written) })),
    syllables: new Set(syllables),
    pinyin,
  };
}

/** The letters and digits of a text. */
export function joinedForm(text: string): string {
  return text.replace(/[^\p{L}\p{N}\p{M}]+/gu, '');
}
