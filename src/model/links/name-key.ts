import { editDistance } from '../text/edit-distance.ts';

/**
 * Returns the letters and digits of a heading, fragment or file name, in one case and Unicode form.
 * Editors differ in how they turn a heading into a fragment, but they all keep these.
 */
export function nameKey(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '');
}

/** Maps names by their keys. */
export function byNameKey(names: readonly string[]): Map<string, string> {
  return new Map(names.map((name) => [nameKey(name), name]));
}

/**
 * Finds the candidate that a mistyped name may mean. Prefers one whose key contains the name's key
 * or is contained in it, then the one with the smallest edit distance, of at most a third of the
 * letters, whose key has the same first or last two letters. `candidates` are mapped by their
 * {@link nameKey}.
 */
export function findClosest<Candidate>(
  name: string,
  candidates: ReadonlyMap<string, Candidate>,
): Candidate | null {
  const key = nameKey(name);
  if (key.length < 2 || key.length > MAX_LENGTH) return null;
  const [start, end] = [key.slice(0, 2), key.slice(-2)];
  let best: Candidate | null = null;
  let compared = 0;
  let least = Math.max(1, Math.floor(key.length / 3)) + 1;
  for (const [other, candidate] of candidates) {
    const isPart = other.length > 1 && (other.includes(key) || key.includes(other));
    if (!isPart && !other.startsWith(start) && !other.endsWith(end)) continue;
    if (!isPart) compared += 1;
    if (compared > MAX_COMPARED) break;
    const distance = isPart ? PART_DISTANCE : editDistance(key, other, least);
    if (distance < least) [best, least] = [candidate, distance];
  }
  return best;
}

const MAX_LENGTH = 80;
/** Keeps a thousand broken links in notes with thousands of headings to seconds. */
const MAX_COMPARED = 1000;
/** The distance of a name from a part of it: less than one letter. */
const PART_DISTANCE = 0.5;
