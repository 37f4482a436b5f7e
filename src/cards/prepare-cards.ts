import { availableParallelism } from 'node:os';
import type { CardCache } from './card-cache.ts';
import type { CardView } from './types.ts';

type Reports = {
  /** Called after each card. */
  onCard: () => void;
  /** Called for a card that can't be drawn. */
  onFailure: (path: string, error: unknown) => void;
};

/** Prepares cards, as many at once as keep all cores busy, and gives those that are there. */
export async function prepareCards(
  cards: ReadonlyMap<string, CardView>,
  cache: CardCache,
  { onCard, onFailure }: Reports,
): Promise<Map<string, CardView>> {
  const failed = new Set<string>();
  const waiting = cards.entries();
  const work = async () => {
    // Each worker takes from the one iterator.
    for (const [path, view] of waiting) {
      try {
        await cache.prepare(view);
      } catch (error) {
        failed.add(path);
        onFailure(path, error);
      }
      onCard();
    }
  };
  await Promise.all(Array.from({ length: 2 * availableParallelism() }, work));
  return new Map([...cards].filter(([path]) => !failed.has(path)));
}
