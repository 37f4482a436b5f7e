import { readFingerprint } from './fingerprint.ts';

/** What of a fingerprint stands in a text: how many of its hashes, and whether one is in no other. */
export type Hits = { count: number; rare: boolean };

/**
 * Finds the texts that hold the hashes of a fingerprint. A hash that more than 50 texts share says
 * nothing, and would make the search more than linear.
 */
export class PrintIndex<T> {
  readonly #holders = new Map<number, T[]>();

  constructor(texts: Iterable<readonly [T, ReadonlySet<number>]>) {
    for (const [text, prints] of texts) {
      for (const print of prints) {
        const holders = this.#holders.get(print);
        if (holders === undefined) this.#holders.set(print, [text]);
        else if (holders.length <= COMMON) holders.push(text);
      }
    }
  }

  /** The texts with at least half of a fingerprint, most first, the same each time. */
  holding(fingerprint: string): { text: T; hits: Hits; share: number }[] {
    const prints = readFingerprint(fingerprint);
    const found = new Map<T, Hits>();
    for (const print of prints) {
      const holders = this.#holders.get(print) ?? [];
      if (holders.length > COMMON) continue;
      for (const text of holders) {
        const { count = 0, rare = false } = found.get(text) ?? {};
        found.set(text, { count: count + 1, rare: rare || holders.length === 1 });
      }
    }
    return Array.from(found, ([text, hits]) => ({ text, hits, share: hits.count / prints.length }))
      .filter(({ share }) => share >= 0.5)
      .sort((a, b) => b.share - a.share);
  }
}

const COMMON = 50;

/** The share of a fingerprint's hashes that a text holds, 0 to 1; 0 for an empty fingerprint. */
export function shareIn(fingerprint: string, prints: ReadonlySet<number>): number {
  const sample = readFingerprint(fingerprint);
  return sample.length === 0
    ? 0
    : sample.filter((print) => prints.has(print)).length / sample.length;
}
