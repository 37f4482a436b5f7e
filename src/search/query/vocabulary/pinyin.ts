import type { PinyinRuns } from '../../shared/types.ts';

/** Returns whether a word consists of syllables of the notes. The last one may be unfinished. */
export function looksLikePinyin(word: string, syllables: ReadonlySet<string>): boolean {
  if (
    syllables.size === 0 ||
    word.length < 2 ||
    word.length > MAX_LENGTH ||
    !/^[a-z]+$/.test(word)
  ) {
    return false;
  }
  const reachable = new Set([0]);
  for (let start = 0; start < word.length; start += 1) {
    if (!reachable.has(start)) continue;
    for (let end = start + 1; end <= Math.min(word.length, start + MAX_SYLLABLE_LENGTH); end += 1) {
      if (syllables.has(word.slice(start, end))) reachable.add(end);
    }
  }
  if (reachable.has(word.length)) return true;
  return [...reachable].some((start) => start > 0 && beginsSyllable(word.slice(start), syllables));
}

/**
 * Returns the Han text that a word spells: parts of headings, words, and up to three words in a row.
 * If the word fits whole syllables, returns only these texts; otherwise its last syllable may be
 * unfinished, as it is while the user types.
 */
export function hanOfPinyin(word: string, runs: PinyinRuns): string[] {
  const whole = new Set<string>();
  const unfinished = new Set<string>();
  for (const [run, syllables] of runs) {
    const characters = [...run];
    for (let start = 0; start < characters.length; start += 1) {
      const spelled = spelledFrom(start, word, syllables);
      if (spelled === null) continue;
      const texts = spelled.isWhole ? whole : unfinished;
      texts.add(characters.slice(start, spelled.end).join(''));
    }
  }
  const inRow = [...whole].some(({ length }) => length > 1) ? [] : wordsInRow(word, runs);
  const found = whole.size + inRow.length > 0 ? [...inRow, ...whole] : [...unfinished];
  return found.slice(0, MAX_TEXTS);
}

/** Letters of the longest query that can be pinyin, and of the longest syllable. */
const MAX_LENGTH = 60;
const MAX_SYLLABLE_LENGTH = 6;

/** More texts that sound alike would not be useful. */
const MAX_TEXTS = 6;

/** Texts of words in a row, each of which is looked up. Few of them occur. */
const MAX_IN_ROW = 3;
const MAX_WORDS = 3;

/** Returns texts of two or three words that a word spells together, long words first. */
function wordsInRow(word: string, runs: PinyinRuns): string[] {
  const byStart = new Map<number, { text: string; end: number }[]>();
  for (const [text, syllables] of runs) {
    const spelling = syllables.join('');
    for (let at = word.indexOf(spelling); at >= 0; at = word.indexOf(spelling, at + 1)) {
      byStart.set(at, [...(byStart.get(at) ?? []), { text, end: at + spelling.length }]);
    }
  }
  for (const fitting of byStart.values()) fitting.sort((a, b) => b.end - a.end);
  const found: string[] = [];
  const extend = (at: number, texts: readonly string[]): void => {
    if (at === word.length && texts.some(({ length }) => length > 1)) found.push(texts.join(''));
    if (texts.length === MAX_WORDS) return;
    for (const { text, end } of byStart.get(at) ?? []) {
      if (found.length < MAX_IN_ROW) extend(end, [...texts, text]);
    }
  };
  extend(0, []);
  return found;
}

function beginsSyllable(text: string, syllables: ReadonlySet<string>): boolean {
  return [...syllables].some((syllable) => syllable.startsWith(text));
}

/** Returns where the syllables that a word spells end, or null if it doesn't fit. */
function spelledFrom(
  start: number,
  word: string,
  syllables: readonly string[],
): { end: number; isWhole: boolean } | null {
  let rest = word;
  for (let end = start; end < syllables.length; end += 1) {
    const syllable = syllables[end] ?? '';
    if (rest === syllable) return { end: end + 1, isWhole: true };
    if (rest.startsWith(syllable)) rest = rest.slice(syllable.length);
    else return end > start && syllable.startsWith(rest) ? { end: end + 1, isWhole: false } : null;
  }
  return null;
}
