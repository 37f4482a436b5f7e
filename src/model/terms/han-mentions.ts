import { HAN_RUN, type HanTerms } from './han-words.ts';

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
 * Creates a function that counts the occurrences of the words in a text. The words have at least two
 * characters. Occurrences of a word that overlap count once.
 */
export function hanWordFinder(words: ReadonlySet<string>): (text: string) => Map<string, number> {
  const beginnings = new Set<string>();
  const first = new Set<number>();
  let longest = 0;
  for (const word of words) {
    beginnings.add(word.slice(0, 2));
    first.add(word.charCodeAt(0));
    longest = Math.max(longest, word.length);
  }
  return (text) => {
    const counts = new Map<string, number>();
    const ends = new Map<string, number>();
    for (const { 0: run, index } of text.matchAll(HAN_RUN)) {
      for (let start = 0; start < run.length - 1; start += 1) {
        // Most characters begin no word.
        if (!first.has(run.charCodeAt(start))) continue;
        if (!beginnings.has(run.slice(start, start + 2))) continue;
        const last = Math.min(run.length, start + longest);
        for (let end = start + 2; end <= last; end += 1) {
          const word = run.slice(start, end);
          if (!words.has(word) || (ends.get(word) ?? 0) > index + start) continue;
          counts.set(word, (counts.get(word) ?? 0) + 1);
          ends.set(word, index + end);
        }
      }
    }
    return counts;
  };
}
