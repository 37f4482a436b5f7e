import { isStopWord } from './stop-words.ts';

/**
 * Returns the Chinese words and compounds of 2 to 6 characters in a text, without stop words. The
 * segmenter splits words that its dictionary lacks into characters, so every sequence of its
 * segments is a candidate: 剪枝 is found as 剪 and 枝.
 */
export function hanWords(text: string): string[] {
  const found = new Set<string>();
  for (const [run] of text.matchAll(RUN)) {
    const segments = Array.from(segmenter.segment(run), ({ segment }) => segment);
    for (let start = 0; start < segments.length; start += 1) {
      for (let end = start + 1; end <= segments.length; end += 1) {
        const sequence = segments.slice(start, end);
        const word = sequence.join('');
        const { length } = [...word];
        if (length > LONGEST) break;
        const isBounded = ![sequence[0], sequence.at(-1)].some(isStopEdge);
        if (length > 1 && !isStopWord(word) && isBounded) found.add(word);
      }
    }
  }
  return [...found];
}

/**
 * Creates a function that returns each of the words that occurs in a text, also across the segmenter's
 * boundaries. The words have 2 characters or more.
 */
export function hanWordFinder(words: ReadonlySet<string>): (text: string) => string[] {
  const beginnings = new Set(Array.from(words, (word) => [...word].slice(0, 2).join('')));
  return (text) => {
    const found = new Set<string>();
    for (const [run] of text.matchAll(RUN)) {
      const characters = [...run];
      for (const [start, character] of characters.entries()) {
        let word = character + (characters[start + 1] ?? '');
        if (!beginnings.has(word)) continue;
        for (let end = start + 2; end <= start + LONGEST; end += 1) {
          if (words.has(word)) found.add(word);
          word += characters[end] ?? '';
        }
      }
    }
    return [...found];
  };
}

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/** Characters of the longest word. */
const LONGEST = 6;

const RUN = /\p{Script=Han}{2,}/gu;

/** Returns whether no word begins or ends with this segment. */
function isStopEdge(segment: string | undefined): boolean {
  return segment === undefined || PARTICLE.test(segment) || isStopWord(segment);
}

/** Characters that connect words, count things or point at them. */
const PARTICLE =
  /^[的地得了着过是在和与跟同及或而且但为以于对把被将从到向往由让使给就都也还又再很太更最不没有无可能会要想该用做来去上下内外前后里中间个些种次等们这那哪此其之所各每两一二三四五六七八九十年月日]$/u;
