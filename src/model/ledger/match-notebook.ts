import { targetFinder } from './anchor-target.ts';
import { FingerprintIndex, shareIn } from './fingerprint.ts';
import { type Ledger, type LedgerEntry, signatureKey, writeAddress } from './ledger-entry.ts';
import type { LedgerPage, LedgerSection } from './ledger-page.ts';
import { matchPage } from './match-page.ts';
import { type Matches, Pairing } from './pairing.ts';
import { deletedPages, followMajority, pairOnSuccessors } from './replaced-pages.ts';

/**
 * Finds the section of every published anchor. The result does not depend on the order of the pages
 * or the ledger.
 *
 * 1. Anchors are matched on their own page. Usually nothing is left after that.
 * 2. If a page no longer exists, its text shows which page replaced it (a corrected date, or
 *    sessions joined). Its anchors are matched there.
 * 3. The rest is matched on any page: equal heading and text, or most of the text.
 * 4. An anchor whose heading is back on a page that it once left follows its alias there.
 * 5. An anchor without a section of its own leads to the section that contains its text now.
 * 6. An alias whose section is back in its old place becomes an anchor again.
 * 7. A deleted page whose anchors mostly lead to one page was replaced by that page.
 */
export function matchNotebook(ledger: Ledger, pages: readonly LedgerPage[]): Matches {
  const entries = sortByAddress(ledger);
  const sections = matchOwnPages(entries, pages);
  const matches: Matches = { sections, merged: new Map(), pages: new Map() };
  const deleted = deletedPages(entries, pages);
  const isComplete = entries.every((entry) => {
    return entry.to === null && (entry.anchor === '' || sections.has(entry));
  });
  if (isComplete && deleted.length === 0) return matches;
  const open = new Pairing(
    entries.filter((entry) => isOwner(entry) && !sections.has(entry)),
    unmatchedSections(pages, matches),
  );
  const published = new Set(ledger.map(({ session }) => session));
  pairOnSuccessors(deleted, { open, pages, matches, published });
  if (open.entries.size > 0) {
    const all = pages.flatMap((page) => page.sections);
    const index = new FingerprintIndex(all.map((section) => [section, section.hashes()] as const));
    pairAnywhere(open, index);
    pairWhereAliasWas(open, entries);
    matches.merged = findMerged(open, { index, all });
  }
  for (const pair of open.pairs) sections.set(...pair);
  restoreReturned(entries, { pages, matches });
  const targetOf = targetFinder({
    entryAt: new Map(entries.map((entry) => [writeAddress(entry), entry])),
    pages: new Map(pages.map((page) => [page.id, page])),
    matches,
  });
  followMajority(deleted, { entries, pages: matches.pages, targetOf });
  return matches;
}

/** Returns whether the entry is an anchor that should have a section of its own. */
function isOwner({ anchor, to }: LedgerEntry): boolean {
  return anchor !== '' && to === null;
}

/** Sorts entries by address in natural order: `results-2` before `results-10`. */
function sortByAddress(ledger: Ledger): LedgerEntry[] {
  const keyOf = (entry: LedgerEntry) =>
    writeAddress(entry).replace(/\d+/g, (number) => number.padStart(9, '0'));
  return ledger
    .map((entry) => ({ entry, key: keyOf(entry) }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ entry }) => entry);
}

function matchOwnPages(
  entries: readonly LedgerEntry[],
  pages: readonly LedgerPage[],
): Matches['sections'] {
  const bySession = Map.groupBy(entries.filter(isOwner), ({ session }) => session);
  return new Map(
    pages.flatMap(({ id, sections }) => [...matchPage(bySession.get(id) ?? [], sections)]),
  );
}

function unmatchedSections(
  pages: readonly LedgerPage[],
  { sections }: Pick<Matches, 'sections'>,
): LedgerSection[] {
  const matched = new Set(sections.values());
  return pages.flatMap((page) => page.sections.filter((section) => !matched.has(section)));
}

/** Matches sections that moved to any page, with the same heading or at least most of the text. */
function pairAnywhere(open: Pairing, index: FingerprintIndex<LedgerSection>): void {
  const candidates = [...open.entries].flatMap((entry) =>
    index.search(entry.text).flatMap(({ item: section, count, isUnique, share }) => {
      const isSame = section.heading === entry.heading;
      const isLikely = isSame ? isUnique : share >= 0.75 && count >= 3;
      return isLikely ? [{ entry, section, score: share + (isSame ? 1 : 0) }] : [];
    }),
  );
  open.pairBest(candidates);
}

/** Matches an anchor with a section that has the heading of one of its aliases, on that page. */
function pairWhereAliasWas(open: Pairing, entries: readonly LedgerEntry[]): void {
  const entryAt = new Map(Array.from(open.entries, (entry) => [writeAddress(entry), entry]));
  const sectionsOn = Map.groupBy(open.sections, ({ page }) => page);
  for (const { session, heading, to } of entries) {
    const entry = to === null ? undefined : entryAt.get(writeAddress(to));
    const section = sectionsOn.get(session)?.find((each) => {
      return each.heading === heading && open.sections.has(each);
    });
    if (entry !== undefined && section !== undefined) open.pair(entry, section);
  }
}

/** Finds the sections that now contain the text of a missing one, preferably on the same page. */
function findMerged(
  open: Pairing,
  { index, all }: { index: FingerprintIndex<LedgerSection>; all: readonly LedgerSection[] },
): Matches['merged'] {
  const keyOn = (page: string, signature: string) => `${page} ${signature}`;
  const bySignature = new Map(
    all.map((section) => [keyOn(section.page, signatureKey(section.signature())), section]),
  );
  const merged: Matches['merged'] = new Map();
  for (const entry of open.entries) {
    const hits = index.search(entry.text).filter(({ share, count, item }) => {
      return share >= 0.75 && (item.page === entry.session || count >= 3);
    });
    const section =
      bySignature.get(keyOn(entry.session, signatureKey(entry))) ??
      (hits.find(({ item }) => item.page === entry.session) ?? hits[0])?.item;
    if (section !== undefined) merged.set(entry, section);
  }
  return merged;
}

/** Gives an alias back to a section that has its heading and its text, on its page. */
function restoreReturned(
  entries: readonly LedgerEntry[],
  { pages, matches }: { pages: readonly LedgerPage[]; matches: Matches },
): void {
  const sectionsOn = Map.groupBy(unmatchedSections(pages, matches), ({ page }) => page);
  const owners = new Map(
    Array.from(matches.sections, ([entry, section]) => [writeAddress(entry), section]),
  );
  const restored = new Set<LedgerSection>();
  for (const alias of entries) {
    if (alias.anchor === '' || alias.to === null) continue;
    const hasText = ({ hashes }: LedgerSection) => shareIn(alias.text, hashes()) >= 0.5;
    const section = sectionsOn
      .get(alias.session)
      ?.find((each) => each.heading === alias.heading && hasText(each));
    if (section === undefined || restored.has(section)) continue;
    const owner = owners.get(writeAddress(alias.to));
    if (owner !== undefined && hasText(owner)) continue;
    restored.add(section);
    matches.sections.set(alias, section);
  }
}
