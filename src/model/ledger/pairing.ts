import type { LedgerEntry, Section } from './types.ts';

/** Entries and sections that are still to be paired, in order, and the pairs that were made. */
export class Pairing {
  readonly entries: Set<LedgerEntry>;
  readonly sections: Set<Section>;
  readonly pairs = new Map<LedgerEntry, Section>();

  constructor(entries: Iterable<LedgerEntry>, sections: Iterable<Section>) {
    this.entries = new Set(entries);
    this.sections = new Set(sections);
  }

  pair(entry: LedgerEntry, section: Section): void {
    if (!this.entries.delete(entry) || !this.sections.delete(section)) return;
    this.pairs.set(entry, section);
  }

  /** Pairs the best first; of equals the first. Those whose entry or section is gone are passed over. */
  pairBest(candidates: readonly { entry: LedgerEntry; section: Section; score: number }[]): void {
    for (const { entry, section } of candidates.toSorted((a, b) => b.score - a.score)) {
      if (this.entries.has(entry) && this.sections.has(section)) this.pair(entry, section);
    }
  }

  /** The open entries and sections that have a key in common, by key. */
  groups<K>(keys: { entry: (entry: LedgerEntry) => K; section: (section: Section) => K }): {
    entries: LedgerEntry[];
    sections: Section[];
  }[] {
    const sections = Map.groupBy(this.sections, keys.section);
    return Array.from(Map.groupBy(this.entries, keys.entry), ([key, entries]) => ({
      entries,
      sections: sections.get(key) ?? [],
    })).filter((group) => group.sections.length > 0);
  }
}
