import { toSearchText } from '../shared/search-text.ts';
import { isIndexed, phraseOf, unitsOf } from '../shared/units.ts';

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

/** How much a match counts relative to the query's own text, which counts 1. */
export const WEIGHTS = {
  prefix: 0.8,
  inflection: 0.8,
  joined: 0.9,
  split: 0.9,
  pinyin: 0.9,
  infix: 0.4,
  typo: 0.5,
};
