import { editDistance } from '../search/edit-distance.ts';
import { looseKey } from './loose-key.ts';

/**
 * The candidate that a mistyped name may mean: one that holds it or that it holds, else the one that
 * differs by the fewest letters, at most a third of them. Null where none is near.
 */
export function nearest(name: string, candidates: readonly string[]): string | null {
  const key = looseKey(name);
  if (key === '' || key.length > MAX_LENGTH) return null;
  let best: string | null = null;
  let least = Math.max(1, Math.floor(key.length / 3)) + 1;
  for (const candidate of candidates) {
    const other = looseKey(candidate);
    const holds =
      key.length > 1 && other.length > 1 && (other.includes(key) || key.includes(other));
    const distance = holds ? 0.5 : editDistance(key, other, Math.min(least, 10));
    if (distance < least) [best, least] = [candidate, distance];
  }
  return best;
}

const MAX_LENGTH = 80;
