import type { AnchorTarget } from './anchor-target.ts';
import { fingerprint, FingerprintIndex } from './fingerprint.ts';
import type { LedgerEntry } from './ledger-entry.ts';
import type { LedgerPage } from './ledger-page.ts';
import { matchPage } from './match-page.ts';
import type { Matches, Pairing } from './pairing.ts';

/** Returns the entries of pages that no longer exist. */
export function deletedPages(
  entries: readonly LedgerEntry[],
  pages: readonly LedgerPage[],
): LedgerEntry[] {
  const ids = new Set(pages.map(({ id }) => id));
  return entries.filter(({ anchor, session }) => anchor === '' && !ids.has(session));
}

/** Matches the anchors of deleted pages on the page that now contains their text. */
export function pairOnSuccessors(
  deleted: readonly LedgerEntry[],
  {
    open,
    pages,
    matches,
    published,
  }: {
    open: Pairing;
    pages: readonly LedgerPage[];
    matches: Matches;
    published: ReadonlySet<string>;
  },
): void {
  if (deleted.length === 0) return;
  const pageById = new Map(pages.map((page) => [page.id, page]));
  const index = new FingerprintIndex(pages.map((page) => [page, page.hashes()] as const));
  const sectionsOn = Map.groupBy(open.sections, ({ page }) => page);
  const entriesOf = Map.groupBy(open.entries, ({ session }) => session);
  for (const { session, text, to } of deleted) {
    const successor =
      pageById.get(to?.session ?? '') ?? likelySuccessor(text, { index, published });
    if (successor === undefined) continue;
    if (to === null) matches.pages.set(session, successor.id);
    const free = (sectionsOn.get(successor.id) ?? []).filter((each) => open.sections.has(each));
    for (const pair of matchPage(entriesOf.get(session) ?? [], free)) open.pair(...pair);
  }
}

/**
 * Finds the page to which more than half of a deleted page's anchors lead now. A page found that way
 * can decide where the anchors of another one lead, so the search ends when it finds no more.
 */
export function followMajority(
  deleted: readonly LedgerEntry[],
  {
    entries,
    pages,
    targetOf,
  }: {
    entries: readonly LedgerEntry[];
    pages: Matches['pages'];
    targetOf: (entry: LedgerEntry) => AnchorTarget | null;
  },
): void {
  const anchorsOf = Map.groupBy(
    entries.filter(({ anchor }) => anchor !== ''),
    ({ session }) => session,
  );
  const follow = ({ session, to }: LedgerEntry): boolean => {
    if (to !== null || pages.has(session)) return false;
    const anchors = anchorsOf.get(session) ?? [];
    const targets = anchors.flatMap((entry) => targetOf(entry) ?? []);
    const byPage = Map.groupBy(targets, (target) =>
      'section' in target ? target.section.page : target.page,
    );
    const page = [...byPage.keys()].find((id) => {
      return (byPage.get(id)?.length ?? 0) * 2 > anchors.length;
    });
    if (page !== undefined) pages.set(session, page);
    return page !== undefined;
  };
  let isFound = true;
  while (isFound) isFound = deleted.filter(follow).length > 0;
}

/** Returns the page with most of a text. Prefers new pages and pages with exactly that text. */
function likelySuccessor(
  text: string,
  { index, published }: { index: FingerprintIndex<LedgerPage>; published: ReadonlySet<string> },
): LedgerPage | undefined {
  const scored = index.search(text).map(({ item: page, share }) => {
    const isSame = fingerprint(page.hashes()) === text;
    return { page, score: share + (published.has(page.id) ? 0 : 0.25) + (isSame ? 0.25 : 0) };
  });
  return scored.sort((a, b) => b.score - a.score)[0]?.page;
}
