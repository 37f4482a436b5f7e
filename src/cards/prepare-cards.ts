import { availableParallelism } from 'node:os';
import type { CardCache } from './card-cache.ts';
import type { CardView } from './types.ts';

type Reports = {
  /** Called after each card, as soon as one had to be drawn. */
  onProgress: (done: number, total: number) => void;
  /** Called for a card that can't be drawn. */
  onFailure: (path: string, error: unknown) => void;
};

/** Prepares cards, as many at once as keep all cores busy, and gives those that are there. */
export async function prepareCards(
  cards: ReadonlyMap<string, CardView>,
  cache: CardCache,
  { onProgress, onFailure }: Reports,
): Promise<Map<string, CardView>> {
  const failed = new Set<string>();
  const waiting = cards.entries();
  let done = 0;
  let drawing = false;
  const work = async () => {
    // Each worker takes from the one iterator.
    for (const [path, view] of waiting) {
      try {
        if ((await cache.prepare(view)) === 'drawn') drawing = true;
      } catch (error) {
        failed.add(path);
        onFailure(path, error);
      }
      done += 1;
      if (drawing) onProgress(done, cards.size);
    }
  };
  await Promise.all(Array.from({ length: 2 * availableParallelism() }, work));
  return new Map([...cards].filter(([path]) => !failed.has(path)));
}
