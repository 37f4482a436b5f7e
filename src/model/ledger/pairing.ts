import type { LedgerEntry } from './ledger-entry.ts';
import type { LedgerSection } from './ledger-page.ts';

/** A possible pair; a higher score is better. */
export type Candidate = { entry: LedgerEntry; section: LedgerSection; score: number };

/** What the current notes contain for the published anchors. */
export type Matches = {
  /** Sections that own an anchor. */
  sections: Map<LedgerEntry, LedgerSection>;
  /** Sections that contain the text of a section that no longer exists. */
  merged: Map<LedgerEntry, LedgerSection>;
  /** For pages that no longer exist, the id of the page that replaced them. */
  pages: Map<string, string>;
};

/** The ledger entries and sections that have no pair yet, in order, and the pairs made so far. */
export class Pairing {
  readonly entries: Set<LedgerEntry>;
  readonly sections: Set<LedgerSection>;
  readonly pairs = new Map<LedgerEntry, LedgerSection>();

  constructor(entries: Iterable<LedgerEntry>, sections: Iterable<LedgerSection>) {
    this.entries = new Set(entries);
    this.sections = new Set(sections);
  }

  /** Pairs an entry with a section, unless one of them has a pair already. */
  pair(entry: LedgerEntry, section: LedgerSection): void {
    if (!this.entries.has(entry) || !this.sections.has(section)) return;
    this.entries.delete(entry);
    this.sections.delete(section);
    this.pairs.set(entry, section);
  }

  /** Pairs the candidates, the best first; equal ones in the order of the list. */
  pairBest(candidates: readonly Candidate[]): void {
    for (const { entry, section } of candidates.toSorted((a, b) => b.score - a.score)) {
      this.pair(entry, section);
    }
  }

  /** Groups the entries and sections that have the same key. */
  groupBy(
    entryKey: (entry: LedgerEntry) => string,
    sectionKey: (section: LedgerSection) => string,
  ): { entries: LedgerEntry[]; sections: LedgerSection[] }[] {
    const sections = Map.groupBy(this.sections, sectionKey);
    return Array.from(Map.groupBy(this.entries, entryKey), ([key, entries]) => ({
      entries,
      sections: sections.get(key) ?? [],
    })).filter((group) => group.sections.length > 0);
  }
}
