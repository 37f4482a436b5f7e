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

/** Returns each of the words that occurs in a text, also across the segmenter's boundaries. */
export function hanWordsIn(text: string, words: ReadonlySet<string>): string[] {
  const found = new Set<string>();
  for (const [run] of text.matchAll(RUN)) {
    const characters = [...run];
    for (let start = 0; start < characters.length; start += 1) {
      for (let length = 2; length <= LONGEST; length += 1) {
        const word = characters.slice(start, start + length).join('');
        if (words.has(word)) found.add(word);
      }
    }
  }
  return [...found];
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
