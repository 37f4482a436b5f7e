import { writeAddress } from './address.ts';
import { fingerprint } from './fingerprint.ts';
import { matchPage } from './match-page.ts';
import { recordKey } from './ledger-page.ts';
import { Pairing } from './pairing.ts';
import { PrintIndex, shareIn } from './print-index.ts';
import type { Ledger, LedgerEntry, LedgerPage, Section } from './types.ts';

/**
 * What the notes have for each published anchor. `sections` are the sections that took an anchor
 * over, `merged` those whose text took in that of a section that is gone, `pages` the pages that
 * took the place of those that are gone.
 */
export type Matches = {
  sections: Map<LedgerEntry, Section>;
  merged: Map<LedgerEntry, Section>;
  pages: Map<string, string>;
};

/**
 * Finds what became of every anchor of a ledger: first on its own page, then on the page that its
 * session went to, then anywhere. The order of the pages and of the ledger does not matter.
 */
export function matchNotebook(ledger: Ledger, pages: readonly LedgerPage[]): Matches {
  const entries = inOrder(ledger);
  const own = Map.groupBy(entries.filter(isWaiting), ({ session }) => session);
  const sections = new Map<LedgerEntry, Section>();
  for (const { id, sections: headings } of pages) {
    for (const pair of matchPage(own.get(id) ?? [], headings)) sections.set(...pair);
  }
  const matches: Matches = { sections, merged: new Map(), pages: new Map() };
  const isSettled = entries.every((entry) => !isWaiting(entry) || sections.has(entry));
  const gone = gonePages(entries, pages);
  if (isSettled && gone.length === 0 && !entries.some(({ to }) => to !== null)) return matches;
  const open = new Pairing(
    entries.filter((entry) => isWaiting(entry) && !sections.has(entry)),
    openSections(pages, sections),
  );
  const known = new Set(ledger.map(({ session }) => session));
  followSessions(gone, { open, pages, matches, known });
  if (open.entries.size > 0) {
    const all = pages.flatMap((page) => page.sections);
    const index = new PrintIndex(all.map((section) => [section, section.prints()] as const));
    followSections(open, index);
    followAliases(open, entries);
    mergeSections(open, { index, all, matches });
  }
  for (const pair of open.pairs) sections.set(...pair);
  returnSections(entries, { open, pages, matches });
  followMost(gone, { entries, matches });
  return matches;
}

function isWaiting({ anchor, to }: LedgerEntry): boolean {
  return anchor !== '' && to === null;
}

/** By address: `results-2` before `results-10`. */
function inOrder(ledger: Ledger): LedgerEntry[] {
  return ledger
    .map((entry) => ({ entry, key: orderKey(writeAddress(entry)) }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ entry }) => entry);
}

function orderKey(address: string): string {
  return address.replace(/\d+/g, (number) => number.padStart(9, '0'));
}

function openSections(
  pages: readonly LedgerPage[],
  taken: ReadonlyMap<LedgerEntry, Section>,
): Section[] {
  const claimed = new Set(taken.values());
  return pages.flatMap((page) => page.sections.filter((section) => !claimed.has(section)));
}

/** Entries of pages that are no longer there and lead nowhere else yet. */
function gonePages(entries: readonly LedgerEntry[], pages: readonly LedgerPage[]): LedgerEntry[] {
  const ids = new Set(pages.map(({ id }) => id));
  return entries.filter(({ anchor, session }) => anchor === '' && !ids.has(session));
}

type Context = { open: Pairing; pages: readonly LedgerPage[]; matches: Matches };

/** A session whose text stands on another page took its sections along. */
function followSessions(
  gone: readonly LedgerEntry[],
  { open, pages, matches, known }: Context & { known: ReadonlySet<string> },
): void {
  if (gone.length === 0) return;
  const byId = new Map(pages.map((page) => [page.id, page]));
  const index = new PrintIndex(pages.map((page) => [page, page.prints()] as const));
  const openOn = Map.groupBy(open.sections, ({ page }) => page);
  const waiting = Map.groupBy(open.entries, ({ session }) => session);
  for (const { session, text, to } of gone) {
    const successor = byId.get(to?.session ?? '') ?? likeliest(text, { index, known });
    if (successor === undefined) continue;
    if (to === null) matches.pages.set(session, successor.id);
    const free = (openOn.get(successor.id) ?? []).filter((section) => open.sections.has(section));
    for (const pair of matchPage(waiting.get(session) ?? [], free)) open.pair(...pair);
  }
}

/** The page with most of a text: before others one that was not there before, or has just that. */
function likeliest(
  text: string,
  { index, known }: { index: PrintIndex<LedgerPage>; known: ReadonlySet<string> },
): LedgerPage | undefined {
  const scored = index.holding(text).map(({ text: page, share }) => {
    const isSame = fingerprint(page.prints()) === text;
    return { page, score: share + (known.has(page.id) ? 0 : 0.25) + (isSame ? 0.25 : 0) };
  });
  return scored.sort((a, b) => b.score - a.score)[0]?.page;
}

/** A section with the same heading and text on another page; or with another heading over the text. */
function followSections(open: Pairing, index: PrintIndex<Section>): void {
  const candidates = [...open.entries].flatMap((entry) =>
    index.holding(entry.text).flatMap(({ text: section, hits, share }) => {
      const isSame = section.heading === entry.heading;
      const isLikely = isSame ? hits.rare : share >= 0.75 && hits.count >= 3;
      return isLikely ? [{ entry, section, score: share + (isSame ? 1 : 0) }] : [];
    }),
  );
  open.pairBest(candidates);
}

/** A section without its like anywhere, but with its old heading on a page where it once was. */
function followAliases(open: Pairing, entries: readonly LedgerEntry[]): void {
  const waiting = new Map(Array.from(open.entries, (entry) => [writeAddress(entry), entry]));
  const news = Map.groupBy(open.sections, ({ page }) => page);
  for (const { session, heading, to } of entries) {
    const entry = to === null ? undefined : waiting.get(writeAddress(to));
    const section = news.get(session)?.find((each) => {
      return each.heading === heading && open.sections.has(each);
    });
    if (entry !== undefined && section !== undefined) open.pair(entry, section);
  }
}

/** A section that is gone, but whose text now stands in another: on the same page, or anywhere. */
function mergeSections(
  open: Pairing,
  {
    index,
    all,
    matches,
  }: { index: PrintIndex<Section>; all: readonly Section[]; matches: Matches },
): void {
  const records = new Map(
    all.map((section) => [`${section.page} ${recordKey(section.record())}`, section]),
  );
  for (const entry of open.entries) {
    const holding = index.holding(entry.text).filter(({ share, hits, text }) => {
      return share >= 0.75 && (text.page === entry.session || hits.count >= 3);
    });
    const into =
      records.get(`${entry.session} ${recordKey(entry)}`) ??
      (holding.find(({ text }) => text.page === entry.session) ?? holding[0])?.text;
    if (into === undefined) continue;
    matches.merged.set(entry, into);
  }
}

/** A section that was merged or moved, and is back on its page with its heading and its text. */
function returnSections(entries: readonly LedgerEntry[], { pages, matches }: Context): void {
  const news = Map.groupBy(openSections(pages, matches.sections), ({ page }) => page);
  const owners = new Map(
    Array.from(matches.sections, ([entry, section]) => [writeAddress(entry), section]),
  );
  for (const alias of entries) {
    if (alias.anchor === '' || alias.to === null) continue;
    const back = news.get(alias.session)?.find(({ heading, prints }) => {
      return heading === alias.heading && shareIn(alias.text, prints()) >= 0.5;
    });
    if (back === undefined || isTaken(back, matches)) continue;
    const target = owners.get(writeAddress(alias.to));
    if (target !== undefined && shareIn(alias.text, target.prints()) >= 0.5) continue;
    matches.sections.set(alias, back);
  }
}

function isTaken(section: Section, { sections }: Matches): boolean {
  for (const taken of sections.values()) if (taken === section) return true;
  return false;
}

/** A session that is gone and whose anchors mostly lead to one page: that one took its place. */
function followMost(
  gone: readonly LedgerEntry[],
  { entries, matches }: { entries: readonly LedgerEntry[]; matches: Matches },
): void {
  const bySession = Map.groupBy(entries, ({ session }) => session);
  for (const page of gone) {
    if (page.to !== null || matches.pages.has(page.session)) continue;
    const anchors = (bySession.get(page.session) ?? []).filter(({ anchor }) => anchor !== '');
    const votes = new Map<string, number>();
    for (const entry of anchors) {
      const section = matches.sections.get(entry) ?? matches.merged.get(entry);
      const to = section?.page ?? entry.to?.session;
      if (to !== undefined && to !== page.session) votes.set(to, (votes.get(to) ?? 0) + 1);
    }
    const [most] = [...votes].sort((a, b) => b[1] - a[1]);
    if (most !== undefined && most[1] * 2 > anchors.length)
      matches.pages.set(page.session, most[0]);
  }
}
