import { WORD_LIST } from './word-list.ts';

/**
 * Returns the rank of a lower-case English word by how often it is used; Infinity if it is not among
 * the most frequent 74,000. Terms of a field are rare in general English.
 */
export function frequencyRank(word: string): number {
  ranks ??= rankWords();
  const own = ranks.get(word) ?? Infinity;
  return word.endsWith('s') ? Math.min(own, ranks.get(word.slice(0, -1)) ?? Infinity) : own;
}

let ranks: Map<string, number> | undefined;

function rankWords(): Map<string, number> {
  const found = new Map<string, number>();
  // An iterator takes twice as long for so many words.
  WORD_LIST.forEach((word, rank) => {
    found.set(word, rank);
  });
  return found;
}

/** Returns whether a word is rare in general English. */
export function isRare(word: string): boolean {
  return frequencyRank(word.toLowerCase()) > MOST_COMMON_TERM;
}

/** The rank from which on any word may be a term. */
const MOST_COMMON_TERM = 28_000;
