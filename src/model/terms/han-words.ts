import { isDull } from './stop-words.ts';

/**
 * The rows of Chinese words in a text, of 2 to 6 characters, that say something. A word that the
 * segmenter's dictionary lacks comes as a row of its characters: 剪枝 is one.
 */
export function hanWords(text: string): string[] {
  const found = new Set<string>();
  for (const [run] of text.matchAll(RUN)) {
    const words = Array.from(segmenter.segment(run), ({ segment }) => segment);
    for (let start = 0; start < words.length; start += 1) {
      for (let end = start + 1; end <= words.length; end += 1) {
        const row = words.slice(start, end);
        const word = row.join('');
        const { length } = [...word];
        if (length > LONGEST) break;
        if (length > 1 && !isDull(word) && ![row[0], row.at(-1)].some(isDullEdge)) found.add(word);
      }
    }
  }
  return [...found];
}

/** The words of a set that stand in a text, wherever a segmenter would cut it; each once. */
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

/** Characters of a row. */
const LONGEST = 6;

const RUN = /\p{Script=Han}{2,}/gu;

function isDullEdge(word: string | undefined): boolean {
  return word === undefined || PARTICLE.test(word) || isDull(word);
}

/** Characters that join words, or count and point at things. */
const PARTICLE =
  /^[的地得了着过是在和与跟同及或而且但为以于对把被将从到向往由让使给就都也还又再很太更最不没有无可能会要想该用做来去上下内外前后里中间个些种次等们这那哪此其之所各每两一二三四五六七八九十年月日]$/u;
