import { hanWordFinder } from '../terms/han-words.ts';
import type { Concept } from './concepts.ts';
import { nameKey } from './name-key.ts';

/** One occurrence of a concept in a text, under one of its names. */
type Mention = { concept: number; name: string };

/**
 * Creates a function that lists the mentions of concepts in a text. Of Latin names that begin at one
 * word, it finds the longest. Linear in the length of the text.
 */
export function conceptFinder(concepts: readonly Concept[]): (text: string) => Mention[] {
  const han = new Map<string, Mention>();
  const latin = new Map<string, (Mention & { words: string[] })[]>();
  for (const [concept, { names }] of concepts.entries()) {
    for (const name of names) {
      const key = nameKey(name);
      if (/^\p{Script=Han}+$/u.test(key)) han.set(key, { concept, name });
      else if (!/\p{Script=Han}/u.test(key)) {
        const words = key.split(' ');
        const [first = ''] = words;
        const known = latin.get(first);
        if (known === undefined) latin.set(first, [{ concept, name, words }]);
        else known.push({ concept, name, words });
      }
    }
  }
  for (const names of latin.values()) names.sort((a, b) => b.words.length - a.words.length);
  const hanWordsIn = hanWordFinder(new Set(han.keys()));
  const keyOf = memoized(nameKey);
  return (text) => {
    const found: Mention[] = [];
    const words = (text.match(WORD) ?? []).map(keyOf);
    for (let at = 0; at < words.length;) {
      const name = latin
        .get(words[at] ?? '')
        ?.find((each) => each.words.every((word, index) => word === words[at + index]));
      if (name) found.push(name);
      at += name?.words.length ?? 1;
    }
    for (const word of hanWordsIn(text)) {
      const mention = han.get(word);
      if (mention === undefined) continue;
      for (let count = text.split(word).length; count > 1; count -= 1) found.push(mention);
    }
    return found;
  };
}

/** A word as {@link nameKey} divides them. */
const WORD = /(?:(?!\p{Script=Han})[\p{L}\p{N}+])+/gu;

function memoized(make: (word: string) => string): (word: string) => string {
  const made = new Map<string, string>();
  return (word) => {
    const known = made.get(word);
    if (known !== undefined) return known;
    const value = make(word);
    made.set(word, value);
    return value;
  };
}
