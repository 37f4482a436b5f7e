import { oncePerText } from '../once-per-text.ts';
import { hanWordFinder } from '../terms/han-mentions.ts';
import { LONGEST_HAN_TERM } from '../terms/han-words.ts';
import type { Concept } from './concepts.ts';
import { conceptKey } from './concept-key.ts';

/** One occurrence of a concept in a text, under one of its names. `start` and `end` are positions. */
export type Mention = ConceptName & { start: number; end: number };

/** A name with the index of its concept. */
type ConceptName = { concept: number; name: string };

/**
 * Creates a function that lists the mentions of concepts in a text. Of Latin names that begin at one
 * word, it finds the longest. A long Chinese name, or one in two scripts, is found where it is the
 * whole text. Linear in the length of the text.
 */
export function conceptFinder(concepts: readonly Concept[]): (text: string) => Mention[] {
  const han = new Map<string, ConceptName>();
  const whole = new Map<string, ConceptName>();
  const latin = new Map<string, LatinName[]>();
  for (const [concept, { names }] of concepts.entries()) {
    for (const name of names) {
      const key = conceptKey(name);
      const isShort = key.length <= LONGEST_HAN_TERM;
      if (isShort && /^\p{Script=Han}+$/u.test(key)) han.set(key, { concept, name });
      else if (/\p{Script=Han}/u.test(key)) whole.set(key, { concept, name });
      else {
        const words = key.split(' ');
        const [first = ''] = words;
        const known = latin.get(first);
        if (known === undefined) latin.set(first, [{ concept, name, words }]);
        else known.push({ concept, name, words });
      }
    }
  }
  for (const names of latin.values()) names.sort((a, b) => b.words.length - a.words.length);
  const longest = [...whole.values()].reduce((most, { name }) => Math.max(most, name.length), 0);
  const hanWordsIn = hanWordFinder(new Set(han.keys()));
  const wordOf = oncePerText((written): LatinWord => {
    const key = conceptKey(written);
    return { key, names: latin.get(key) ?? [] };
  });
  return (text) => {
    const found: Mention[] = [];
    const written = [...text.matchAll(WORD)];
    const words = written.map(([word]) => wordOf(word));
    for (let at = 0; at < words.length;) {
      const match = words[at]?.names.find((name) =>
        name.words.every((word, index) => word === words[at + index]?.key),
      );
      if (match !== undefined) {
        const { concept, name } = match;
        const last = written[at + match.words.length - 1];
        const end = (last?.index ?? 0) + (last?.[0].length ?? 0);
        found.push({ concept, name, start: written[at]?.index ?? 0, end });
      }
      at += match?.words.length ?? 1;
    }
    for (const word of hanWordsIn(text).keys()) {
      const name = han.get(word);
      if (name === undefined) continue;
      for (let start = text.indexOf(word); start >= 0; start = text.indexOf(word, start + 1)) {
        found.push({ ...name, start, end: start + word.length });
      }
    }
    const all = text.length > longest ? undefined : whole.get(conceptKey(text));
    if (all !== undefined) found.push({ ...all, start: 0, end: text.length });
    return found;
  };
}

type LatinName = ConceptName & { words: string[] };

/** A word of a text, and the names that begin with it. The longest name comes first. */
type LatinWord = { key: string; names: readonly LatinName[] };

/** A word as {@link conceptKey} divides them. */
const WORD = /[[\p{L}\p{N}+]--\p{Script=Han}]+/gv;
