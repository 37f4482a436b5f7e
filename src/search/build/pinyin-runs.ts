import { pinyin } from 'pinyin-pro';
import type { PinyinRuns } from '../shared/types.ts';

/**
 * Returns the runs of Han characters in headings, and the most frequent words and characters of the
 * texts, with toneless pinyin; `ü` becomes `v`.
 */
export function pinyinRuns(headings: readonly string[], texts: readonly string[]): PinyinRuns {
  const runs = new Set(headings.flatMap((heading) => heading.match(HAN_RUN) ?? []));
  const spelled = [...[...runs].sort(), ...frequentWords([...headings, ...texts])]
    .map((run) => [run, pinyin(run, { toneType: 'none', type: 'array', v: true })] as const)
    .filter(([run, syllables]) => syllables.length === [...run].length);
  return new Map(
    spelled.filter(([, syllables]) => syllables.every((each) => /^[a-z]+$/.test(each))),
  );
}

const HAN_RUN = /\p{Script=Han}+/gu;

/** Words of a large notebook; the rarest of them are left out, because each costs bytes. */
const MAX_WORDS = 2500;

/** Returns the segments of the texts, from frequent to rare. */
function frequentWords(texts: readonly string[]): string[] {
  // Segmenting takes much longer than counting, and notes repeat themselves.
  const runs = new Map<string, number>();
  for (const text of texts) {
    for (const run of text.match(HAN_RUN) ?? []) runs.set(run, (runs.get(run) ?? 0) + 1);
  }
  const counts = new Map<string, number>();
  for (const [run, count] of runs) {
    for (const word of wordsOf(run)) counts.set(word, (counts.get(word) ?? 0) + count);
  }
  const sorted = [...counts].sort(([a, often], [b, other]) => other - often || (a < b ? -1 : 1));
  return sorted.slice(0, MAX_WORDS).map(([word]) => word);
}

/**
 * Splits a run into words. The segmenter splits words that its dictionary lacks into characters, so
 * characters in a row, and each two of them, count as words too: 轮询.
 */
function wordsOf(run: string): string[] {
  const words: string[] = [];
  let row = '';
  const endRow = () => {
    for (let at = 0; at + 1 < row.length; at += 1) words.push(row.slice(at, at + 2));
    if (row.length > 2 && row.length <= LONGEST_ROW) words.push(row);
    row = '';
  };
  for (const { segment } of segmenter.segment(run)) {
    words.push(segment);
    if (segment.length === 1 && !PARTICLE.test(segment)) row += segment;
    else endRow();
  }
  endRow();
  return words;
}

const LONGEST_ROW = 4;
const PARTICLE = /[的了是在和与也都就不要有没把被从到对为以及或]/u;

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
