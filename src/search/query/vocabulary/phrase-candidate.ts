import { toSearchText } from '../../shared/search-text.ts';
import { isIndexed, phraseOf, unitsOf } from '../../shared/units.ts';

/** A phrase to look up for a part of a query. */
export type PhraseCandidate = {
  /** Indexed units, joined by spaces. */
  phrase: string;
  /** How much a match counts, up to 1. */
  weight: number;
  /** Text to highlight in results. */
  text: string;
  /** What the answer reports as searched instead; only set for guesses. */
  assumed?: string;
};

/** Creates the candidate that looks up a text as written. */
export function candidateFor(text: string, weight = 1): PhraseCandidate {
  const phrase = phraseOf(unitsOf(toSearchText(text)).filter(isIndexed));
  return { phrase, weight, text };
}

/** Creates a candidate that the answer reports as searched instead. */
export function guessFor(text: string, weight: number): PhraseCandidate {
  return { ...candidateFor(text, weight), assumed: text };
}

/** How much a match counts relative to the query's own text, which counts 1. */
export const WEIGHTS = {
  inflection: 0.9,
  joined: 0.9,
  split: 0.9,
  pinyin: 0.9,
  synonym: 0.85,
  prefix: 0.8,
  /** The beginning of a word, for texts of up to {@link LONGEST_SHORT} letters. */
  shortPrefix: 0.65,
  misspelled: 0.5,
  infix: 0.4,
  typo: 0.2,
};

/** Letters of the longest word whose matches inside longer words are rarely meant. */
export const LONGEST_SHORT = 3;

/**
 * Candidates with a smaller weight are guesses or parts of words. All of their matches rank below
 * all matches of other candidates.
 */
export const MIN_CERTAIN_WEIGHT = WEIGHTS.prefix;
