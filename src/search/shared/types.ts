import type { IsoDay } from '../../model/types.ts';

/** What the search knows about one section, or of the blocks before a page's first section. */
export type SearchSection = {
  /** Site path with base path and anchor. */
  url: string;
  heading: string;
  /** Headings above the section, from its topic down to its parent. */
  path: string[];
  /** Plain text of the section's own blocks, joined by ` · `. */
  text: string;
  /** Capture times and file names of its images, joined by ` · `. */
  files: string;
  /** `end` is the last day of a session of several days. */
  session: { id: string; title: string; date: IsoDay | null; end?: IsoDay };
  hasFigure: boolean;
  /** Address of a small version of the first image; null without an image. */
  thumbnail: string | null;
  /** Position in reading order. The sections of a session are consecutive. */
  order: number;
};

/** What the browser knows about all sections before it has loaded any of them. */
export type SearchCatalogue = {
  /** Groups of synonyms, in lower case. */
  synonyms: string[][];
  /** Every distinct pinyin syllable. */
  syllables: string[];
  /**
   * Sessions in the order of their sections, each with the number of its sections, and the last day if
   * it has several.
   */
  sessions: [date: IsoDay | null, sections: number, end?: IsoDay][];
  /** Number of units in each section's heading, and in its text. */
  headings: number[];
  texts: number[];
  /** Numbers of the sections with a figure. */
  figures: number[];
  /** Sections whose heading has no indexed unit, such as `……`. */
  bare: [section: number, heading: string][];
  /** The files with the positions of units, each with its first unit, in the order of units. */
  positions: [unit: string, path: string][];
  /** The files with what results show, with and without texts, in the order of the sections. */
  results: SectionsFile[];
  names: SectionsFile[];
};

/** A file about consecutive sections, with its size and their number. */
type SectionsFile = [path: string, bytes: number, sections: number];

/** The vocabulary of the notes, for queries that contain Latin words. */
export type SearchVocabulary = {
  /** Every distinct Latin word, in lower case, sorted. */
  words: string[];
  /** Every distinct compound, such as `sr-iov` and `c++`, sorted. */
  compounds: string[];
};

/**
 * Runs of Han characters in headings, and words and characters of the texts from frequent to rare,
 * each with the pinyin syllables of its characters.
 */
export type PinyinRuns = ReadonlyMap<string, readonly string[]>;

/** Spellings that the notes lack, such as `網路`, each with the spellings that they use instead. */
export type HanVariants = ReadonlyMap<string, readonly string[]>;

/**
 * Content of `catalogue.json`, the only file of the index with a fixed name. It contains the names of
 * other files; the catalogue contains the rest.
 */
export type IndexPointer = Record<'catalogue' | 'vocabulary' | 'pinyin' | 'variants', string>;
