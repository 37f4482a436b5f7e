import { editDistance } from '../text/edit-distance.ts';
import { looseKey } from './loose-key.ts';

/**
 * The candidate that a mistyped name may mean: one that holds it or that it holds, else the one that
 * differs by the fewest letters, at most a third of them, and is the same at its start or its end.
 * Candidates are by their {@link looseKey}, and `nameOf` gives what they are called; null for none.
 */
export function nearest<Candidate>(
  name: string,
  candidates: ReadonlyMap<string, Candidate>,
  nameOf: (candidate: Candidate) => string,
): string | null {
  const key = looseKey(name);
  if (key.length < 2 || key.length > MAX_LENGTH) return null;
  const [start, end] = [key.slice(0, 2), key.slice(-2)];
  let best: Candidate | undefined;
  let compared = 0;
  let least = Math.max(1, Math.floor(key.length / 3)) + 1;
  for (const [other, candidate] of candidates) {
    const holds = other.length > 1 && (other.includes(key) || key.includes(other));
    if (!holds && !other.startsWith(start) && !other.endsWith(end)) continue;
    if (!holds) compared += 1;
    if (compared > MAX_COMPARED) break;
    const distance = holds ? HOLDING : editDistance(key, other, least);
    if (distance < least) [best, least] = [candidate, distance];
  }
  return best === undefined ? null : nameOf(best);
}

/** Names by their keys, for {@link nearest}. */
export function keyed(names: readonly string[]): Map<string, string> {
  return new Map(names.map((name) => [looseKey(name), name]));
}

const MAX_LENGTH = 80;
/** A thousand broken links in notes of thousands of headings take seconds, not minutes. */
const MAX_COMPARED = 1000;
/** Nearer than one letter, for what is called by a part of its name. */
const HOLDING = 0.5;
