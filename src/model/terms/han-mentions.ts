import { HAN_RUN, type HanTerms, LONGEST_HAN_TERM } from './han-words.ts';

/**
 * Finds the Chinese terms of all texts in each of them, also across the segmenter's boundaries.
 * Returns for each text how often it contains each term.
 */
export function hanMentions(
  texts: readonly (Partial<HanTerms> & { text: string })[],
): Map<string, number>[] {
  const terms = new Set(texts.flatMap((each) => each.terms ?? []));
  const find = hanWordFinder(new Set([...terms, ...texts.flatMap(({ general = [] }) => general)]));
  const mentions = texts.map(({ text }) => find(text));
  const total = new Map<string, number>();
  for (const [word, count] of mentions.flatMap((found) => [...found])) {
    total.set(word, (total.get(word) ?? 0) + count);
  }
  const isTerm = (word: string) => terms.has(word) || (total.get(word) ?? 0) > 1;
  return mentions.map((found) => new Map([...found].filter(([word]) => isTerm(word))));
}

/**
 * Creates a function that counts the occurrences of the words in a text. The words have 2 to 6
 * characters. Occurrences of a word that overlap count once.
 */
export function hanWordFinder(words: ReadonlySet<string>): (text: string) => Map<string, number> {
  const beginnings = new Set(Array.from(words, (word) => [...word].slice(0, 2).join('')));
  return (text) => {
    const counts = new Map<string, number>();
    const ends = new Map<string, number>();
    for (const { 0: run, index } of text.matchAll(HAN_RUN)) {
      const characters = [...run];
      for (const [start, character] of characters.entries()) {
        let word = character + (characters[start + 1] ?? '');
        if (!beginnings.has(word)) continue;
        const last = Math.min(characters.length, start + LONGEST_HAN_TERM);
        for (let end = start + 2; end <= last; end += 1) {
          if (words.has(word) && (ends.get(word) ?? 0) <= index + start) {
            counts.set(word, (counts.get(word) ?? 0) + 1);
            ends.set(word, index + end);
          }
          word += characters[end] ?? '';
        }
      }
    }
    return counts;
  };
}
