import { frequencyRank } from './common-words.ts';
import type { TermDraft } from './term-draft.ts';

/**
 * Joins each long word with the more frequent one that it misspells by leaving out a letter:
 * Quatization and Quantization.
 */
export function joinSlips(drafts: Map<string, TermDraft>): void {
  const long = [...drafts].filter(([key]) => /^[a-z]{6,}$/.test(key));
  const corrections = long.flatMap(([right, draft]) =>
    frequencyRank(right) === Infinity
      ? [...withoutOneLetter(right)].flatMap((slip) =>
          drafts.has(slip) ? [{ slip, right, draft }] : [],
        )
      : [],
  );
  const bySlip = Map.groupBy(corrections, ({ slip }) => slip);
  for (const [key, draft] of long) {
    const correction = bySlip
      .get(key)
      ?.find(
        ({ right, draft: { places } }) =>
          right[0] === key[0] && drafts.has(right) && places.size >= draft.places.size,
      );
    if (correction === undefined) continue;
    const { spellings, places } = correction.draft;
    for (const [spelling, count] of draft.spellings) spellings.set(spelling, count);
    for (const [section, isMain] of draft.places) {
      places.set(section, isMain || places.get(section) === true);
    }
    drafts.delete(key);
  }
}

/** Returns whether all spellings are common words with a typo, as `Thrends`. */
export function isSlip(spellings: readonly string[]): boolean {
  return spellings.every(
    (spelling) =>
      /^\p{L}\p{Ll}{5,}$/u.test(spelling) &&
      frequencyRank(spelling.toLowerCase()) === Infinity &&
      typosOf(spelling.toLowerCase()).some((word) => frequencyRank(word) < MOST_COMMON),
  );
}

const MOST_COMMON = 12_000;

/** Returns a word without each of its letters, and with each two neighbours swapped. */
function typosOf(word: string): string[] {
  const swapped = Array.from(word, (letter, at) => {
    const after = word.slice(at + 1);
    return word.slice(0, at) + after.charAt(0) + letter + after.slice(1);
  });
  return [...withoutOneLetter(word), ...swapped];
}

function withoutOneLetter(word: string): Set<string> {
  return new Set(Array.from(word, (_, at) => word.slice(0, at) + word.slice(at + 1)));
}
