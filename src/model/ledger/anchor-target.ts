import { type LedgerEntry, TIMELINE, writeAddress } from './ledger-entry.ts';
import type { LedgerPage, LedgerSection } from './ledger-page.ts';
import type { Matches } from './pairing.ts';

/** Where a published anchor leads now. */
export type AnchorTarget = { section: LedgerSection } | { page: string };

/** Returns a function that follows an entry through its aliases to a section or page that exists. */
export function targetFinder({
  entryAt,
  pages,
  matches,
}: {
  /** The ledger's entries by formatted address. */
  entryAt: ReadonlyMap<string, LedgerEntry>;
  /** By id. */
  pages: ReadonlyMap<string, LedgerPage>;
  matches: Matches;
}): (entry: LedgerEntry) => AnchorTarget | null {
  const findPage = (session: string): AnchorTarget | null => {
    const exists = session === TIMELINE || pages.has(session);
    const page = exists ? session : matches.pages.get(session);
    return page === undefined ? null : { page };
  };
  return (entry) => {
    const seen = new Set<LedgerEntry>();
    for (let next: LedgerEntry | undefined = entry; next && !seen.has(next);) {
      seen.add(next);
      const section = matches.sections.get(next) ?? matches.merged.get(next);
      if (section !== undefined) return { section };
      const page = next.anchor === '' ? findPage(next.session) : null;
      if (page !== null) return page;
      if (next.to === null) return null;
      const address = writeAddress(next.to);
      if (next.to.anchor === '' && !entryAt.has(address)) return findPage(next.to.session);
      next = entryAt.get(address);
    }
    return null;
  };
}
