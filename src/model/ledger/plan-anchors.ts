import type { PlannedAnchors } from '../types.ts';
import { slug } from '../slug.ts';
import { writeAddress } from './address.ts';
import { type Matches, matchNotebook } from './match-notebook.ts';
import type { Ledger, LedgerEntry, LedgerPage, Section } from './types.ts';

/** Where a published anchor leads now. */
export type Outcome = { section: Section } | { page: string };

/** What a ledger means for a notebook, before any new heading has its anchor. */
export type AnchorPlan = {
  ledger: Ledger;
  /** The ledger by written address. */
  entryAt: ReadonlyMap<string, LedgerEntry>;
  /** By id, in the notebook's order. */
  pages: ReadonlyMap<string, LedgerPage>;
  matches: Matches;
  /** For each page with published anchors what its headings are to be called. */
  anchors: ReadonlyMap<string, PlannedAnchors>;
  /** Where each entry leads; null where nothing answers to it. */
  outcomeOf: (entry: LedgerEntry) => Outcome | null;
};

/** The page that is always there. */
export const FIRST_PAGE = 'index';

/**
 * Finds what becomes of every published anchor. A section keeps its anchor for as long as its
 * heading gives the same slug; one that was renamed is to get a new one and keep the old as an alias.
 */
export function planAnchors(ledger: Ledger, pages: readonly LedgerPage[]): AnchorPlan {
  const matches = matchNotebook(ledger, pages);
  const pageById = new Map(pages.map((page) => [page.id, page]));
  const entryAt = new Map(ledger.map((entry) => [writeAddress(entry), entry]));
  const outcomeOf = outcomes({ entryAt, pages: pageById, matches });
  const takers = new Map(Array.from(matches.sections, ([entry, section]) => [section, entry]));
  const byPage = Map.groupBy(
    ledger.filter(({ anchor }) => anchor !== ''),
    ({ session }) => session,
  );
  const anchors = new Map<string, PlannedAnchors>();
  for (const { id, sections } of pages) {
    const entries = byPage.get(id);
    if (entries !== undefined)
      anchors.set(id, pageAnchors(sections, { entries, takers, outcomeOf }));
  }
  return { ledger, entryAt, pages: pageById, matches, anchors, outcomeOf };
}

/** The names of a page's headings by the published anchors of that page and where these lead. */
function pageAnchors(
  sections: readonly Section[],
  {
    entries,
    takers,
    outcomeOf,
  }: {
    entries: readonly LedgerEntry[];
    takers: ReadonlyMap<Section, LedgerEntry>;
    outcomeOf: AnchorPlan['outcomeOf'];
  },
): PlannedAnchors {
  const entryAt = new Map(entries.map((entry) => [entry.anchor, entry]));
  const leading = Map.groupBy(entries, (entry) => {
    const outcome = outcomeOf(entry);
    return outcome !== null && 'section' in outcome ? outcome.section : null;
  });
  const headings = sections.map((section) => {
    const anchors = (leading.get(section) ?? []).map(({ anchor }) => anchor);
    const isFree = (anchor: string) => !entryAt.has(anchor) || anchors.includes(anchor);
    const keeps = keptAnchor(section, { entry: takers.get(section), anchors, isFree });
    return { keeps, aliases: anchors.filter((anchor) => anchor !== keeps).sort() };
  });
  const kept = new Set(headings.map(({ keeps }) => keeps));
  return { headings, reserved: [...entryAt.keys()].filter((anchor) => !kept.has(anchor)).sort() };
}

function keptAnchor(
  { id, page, heading }: Section,
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

function outcomes({
  entryAt,
  pages,
  matches,
}: Pick<AnchorPlan, 'entryAt' | 'pages' | 'matches'>): AnchorPlan['outcomeOf'] {
  const pageOutcome = (session: string): Outcome | null => {
    const isThere = session === FIRST_PAGE || pages.has(session);
    const page = isThere ? session : matches.pages.get(session);
    return page === undefined ? null : { page };
  };
  return (entry) => {
    const seen = new Set<LedgerEntry>();
    for (let next: LedgerEntry | undefined = entry; next && !seen.has(next);) {
      seen.add(next);
      const section = matches.sections.get(next) ?? matches.merged.get(next);
      if (section !== undefined) return { section };
      const page = next.anchor === '' ? pageOutcome(next.session) : null;
      if (page !== null) return page;
      if (next.to === null) return null;
      const at = writeAddress(next.to);
      if (next.to.anchor === '' && !entryAt.has(at)) return pageOutcome(next.to.session);
      next = entryAt.get(at);
    }
    return null;
  };
}
