import type { PinyinRun } from '../shared/types.ts';

/** True where a word is a row of syllables of the headings, the last one perhaps unfinished. */
export function looksLikePinyin(word: string, syllables: ReadonlySet<string>): boolean {
  if (syllables.size === 0 || word.length < 2 || word.length > LONGEST || !/^[a-z]+$/.test(word)) {
    return false;
  }
  const reachable = new Set([0]);
  for (let start = 0; start < word.length; start += 1) {
    if (!reachable.has(start)) continue;
    for (let end = start + 1; end <= Math.min(word.length, start + SYLLABLE); end += 1) {
      if (syllables.has(word.slice(start, end))) reachable.add(end);
    }
  }
  if (reachable.has(word.length)) return true;
  return [...reachable].some((start) => start > 0 && startsAny(word.slice(start), syllables));
}

/**
 * The Han text in headings that a word spells. Where whole syllables fit, only these count; else the
 * last one may be unfinished, as while typing.
 */
export function hanOfPinyin(word: string, runs: readonly PinyinRun[]): string[] {
  const whole = new Set<string>();
  const unfinished = new Set<string>();
  for (const { run, syllables } of runs) {
    const characters = [...run];
    for (let start = 0; start < characters.length; start += 1) {
      const match = spell(word, syllables, start);
      if (match === null) continue;
      const found = match.whole ? whole : unfinished;
      found.add(characters.slice(start, match.end).join(''));
    }
  }
  return [...(whole.size > 0 ? whole : unfinished)].slice(0, MOST);
}

/** Letters of the longest query that is taken for pinyin, and of the longest syllable. */
const LONGEST = 60;
const SYLLABLE = 6;

/** Words that sound alike; more than these would say nothing. */
const MOST = 40;

function startsAny(text: string, syllables: ReadonlySet<string>): boolean {
  return syllables.values().some((syllable) => syllable.startsWith(text));
}

function spell(
  word: string,
  syllables: readonly string[],
  start: number,
): { end: number; whole: boolean } | null {
  let rest = word;
  for (let end = start; end < syllables.length; end += 1) {
    const syllable = syllables[end] ?? '';
    if (rest === syllable) return { end: end + 1, whole: true };
    if (rest.startsWith(syllable)) rest = rest.slice(syllable.length);
    else return end > start && syllable.startsWith(rest) ? { end: end + 1, whole: false } : null;
  }
  return null;
}
