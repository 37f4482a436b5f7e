import { slug } from '../slug.ts';
import type { PlannedAnchors } from '../types.ts';
import { type AnchorTarget, targetFinder } from './anchor-target.ts';
import { type Ledger, type LedgerEntry, writeAddress } from './ledger-entry.ts';
import type { LedgerPage, LedgerSection } from './ledger-page.ts';
import { matchNotebook } from './match-notebook.ts';
import type { Matches } from './pairing.ts';

/** What the ledger means for a notebook, before new headings get their anchors. */
export type AnchorPlan = {
  ledger: Ledger;
  /** The ledger's entries by formatted address. */
  entryAt: ReadonlyMap<string, LedgerEntry>;
  /** By id, in the notebook's order. */
  pages: ReadonlyMap<string, LedgerPage>;
  matches: Matches;
  /** The anchors of the headings of each page that has published anchors. */
  anchors: ReadonlyMap<string, PlannedAnchors>;
  /** Returns where an entry leads, or null if its anchor is lost. */
  targetOf: (entry: LedgerEntry) => AnchorTarget | null;
};

/** A plan together with the anchor of every heading, by page and in reading order. */
export type AssignedPlan = { plan: AnchorPlan; assigned: ReadonlyMap<string, readonly string[]> };

/**
 * Finds where every published anchor leads. A section keeps its anchor as long as its heading has
 * the same slug. A renamed section gets a new anchor, and the old one becomes its alias.
 */
export function planAnchors(ledger: Ledger, pages: readonly LedgerPage[]): AnchorPlan {
  const matches = matchNotebook(ledger, pages);
  const pageById = new Map(pages.map((page) => [page.id, page]));
  const entryAt = new Map(ledger.map((entry) => [writeAddress(entry), entry]));
  const targetOf = targetFinder({ entryAt, pages: pageById, matches });
  const owned = new Map(Array.from(matches.sections, ([entry, section]) => [section, entry]));
  const bySession = Map.groupBy(
    ledger.filter(({ anchor }) => anchor !== ''),
    ({ session }) => session,
  );
  const anchors = new Map<string, PlannedAnchors>();
  for (const { id, sections } of pages) {
    const entries = bySession.get(id);
    if (entries !== undefined) anchors.set(id, planPage(sections, { entries, owned, targetOf }));
  }
  return { ledger, entryAt, pages: pageById, matches, anchors, targetOf };
}

/**
 * Plans the anchors of a page from its own entries alone. Returns null if its headings are not
 * exactly those of its published anchors, once each: then only {@link planAnchors} can decide.
 */
export function planUnchangedPage(
  headings: readonly Pick<LedgerSection, 'heading' | 'id'>[],
  entries: readonly LedgerEntry[],
): PlannedAnchors | null {
  const owners = entries.filter(({ to }) => to === null);
  const byHeading = new Map(owners.map((entry) => [entry.heading, entry]));
  if (byHeading.size !== owners.length || owners.length !== headings.length) return null;
  const aliases = new Map(owners.map(({ anchor }): [string, string[]] => [anchor, []]));
  for (const { session, anchor, to } of entries) {
    if (to?.session !== session || to.anchor === '') continue;
    const known = aliases.get(to.anchor);
    if (known === undefined) return null;
    known.push(anchor);
  }
  const planned: PlannedAnchors['headings'] = [];
  for (const { heading, id } of headings) {
    const entry = byHeading.get(heading);
    if (entry === undefined || (id !== null && id !== entry.anchor)) return null;
    byHeading.delete(heading);
    planned.push({ keeps: entry.anchor, aliases: (aliases.get(entry.anchor) ?? []).sort() });
  }
  const reserved = entries.filter(({ to }) => to !== null).map(({ anchor }) => anchor);
  return { headings: planned, reserved: reserved.sort() };
}

/** Plans a page from its published anchors. `owned` maps sections to the anchors they own. */
function planPage(
  sections: readonly LedgerSection[],
  {
    entries,
    owned,
    targetOf,
  }: {
    entries: readonly LedgerEntry[];
    owned: ReadonlyMap<LedgerSection, LedgerEntry>;
    targetOf: AnchorPlan['targetOf'];
  },
): PlannedAnchors {
  const published = new Set(entries.map(({ anchor }) => anchor));
  const bySection = Map.groupBy(entries, (entry) => {
    const target = targetOf(entry);
    return target !== null && 'section' in target ? target.section : null;
  });
  const headings = sections.map((section) => {
    const anchors = (bySection.get(section) ?? []).map(({ anchor }) => anchor);
    const isFree = (anchor: string) => !published.has(anchor) || anchors.includes(anchor);
    const keeps = keptAnchor(section, { entry: owned.get(section), anchors, isFree });
    return { keeps, aliases: anchors.filter((anchor) => anchor !== keeps).sort() };
  });
  const kept = new Set(headings.map(({ keeps }) => keeps));
  return { headings, reserved: [...published].filter((anchor) => !kept.has(anchor)).sort() };
}

/** Returns the published anchor, or free set id, that a section has; null if it needs a new one. */
function keptAnchor(
  { id, page, heading }: LedgerSection,
  {
    entry,
    anchors,
    isFree,
  }: {
    entry: LedgerEntry | undefined;
    anchors: readonly string[];
    isFree: (anchor: string) => boolean;
  },
): string | null {
  if (id !== null && isFree(id)) return id;
  if (entry?.session === page && entry.heading === heading) return entry.anchor;
  if (anchors.length === 0) return null;
  const own = slug(heading);
  if (entry?.session === page && slug(entry.heading) === own) return entry.anchor;
  return anchors.includes(own) ? own : null;
}
