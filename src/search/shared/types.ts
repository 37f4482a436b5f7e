import type { IsoDay } from '../../model/types.ts';

/** What the client knows of all sections before it has loaded any of them. */
export type SearchCatalogue = {
  /** Every distinct pinyin syllable of the headings. */
  syllables: string[];
  /** Sessions in the order of their sections, with the number of these. */
  sessions: { date: IsoDay | null; sections: number }[];
  /** Number of units of each section's heading. */
  headings: number[];
  /** Sections with a figure, by number. */
  figures: number[];
  /** Sections whose heading has nothing that is indexed, such as `……`, by number, and it. */
  bare: [section: number, heading: string][];
};

/** The words of the notes, for queries that have Latin words. */
export type SearchVocabulary = {
  /** Every distinct Latin word, in lower case, sorted. */
  words: string[];
  /** Every distinct group of words and signs without white space, such as `sr-iov` and `c++`. */
  compounds: string[];
};

/** A way of writing that the notes lack, such as `網路`, and what they have in its place. */
export type HanVariant = { written: string; meant: string[] };

/** A run of Han characters of a heading and the pinyin syllable of each. */
export type PinyinRun = { run: string; syllables: string[] };
