import { writeAddress } from './address.ts';
import { fingerprint } from './fingerprint.ts';
import { type AnchorPlan, FIRST_PAGE, type Outcome } from './plan-anchors.ts';
import { likelySuccessor } from './successor.ts';
import type { Address, Alias, Ledger, LedgerEntry } from './types.ts';

/** An anchor that nothing answers to, and where its readers are best sent. */
export type LostAnchor = { entry: LedgerEntry; successor: Address };

/** What an update did: `added` counts new anchors; the rest is told one by one. */
export type LedgerChanges = {
  added: number;
  changed: { kind: ChangeKind; from: Address; to: Address }[];
};

type ChangeKind = 'renamed' | 'moved' | 'merged' | 'redated' | 'returned';

/** A plan with the anchor of each heading, by page and in reading order. */
export type AssignedPlan = { plan: AnchorPlan; assigned: ReadonlyMap<string, readonly string[]> };

/** Where the published addresses lead that are no longer those of a section or page of their own. */
export function aliasesOf({ plan, assigned }: AssignedPlan): Alias[] {
  return plan.ledger.flatMap((entry) => {
    const to = addressOf(plan.outcomeOf(entry), assigned);
    if (to === null || writeAddress(to) === writeAddress(entry)) return [];
    const isTopic = entry.anchor !== '' && entry.parent === null;
    return [{ from: { session: entry.session, anchor: entry.anchor }, to, isTopic }];
  });
}

/** The anchors that nothing answers to; an alias only where its address was never published. */
export function lostAnchors({ plan, assigned }: AssignedPlan): LostAnchor[] {
  return plan.ledger
    .filter((entry) => {
      const isRoot = entry.to === null || !plan.entryAt.has(writeAddress(entry.to));
      return isRoot && plan.outcomeOf(entry) === null;
    })
    .map((entry) => {
      const successor = addressOf(likelySuccessor(entry, plan), assigned);
      return { entry, successor: successor ?? { session: FIRST_PAGE, anchor: '' } };
    });
}

/**
 * The ledger as it is after these notes: an entry for every section and page there is, and every
 * earlier entry either as an alias or, where nothing answers to it, as it was.
 */
export function updateLedger(assignedPlan: AssignedPlan): {
  ledger: Ledger;
  changes: LedgerChanges;
} {
  const { plan, assigned } = assignedPlan;
  const living = livingEntries(assignedPlan);
  const isLiving = new Set(living.map(writeAddress));
  const others = plan.ledger
    .filter((entry) => !isLiving.has(writeAddress(entry)))
    .map((entry) => ({ ...entry, to: addressOf(plan.outcomeOf(entry), assigned) ?? entry.to }));
  return { ledger: [...living, ...others], changes: changesOf(assignedPlan, living) };
}

/** Points lost anchors to their likely successors, and their aliases with them. */
export function acceptSuccessors(ledger: Ledger, accepted: readonly LostAnchor[]): Ledger {
  const successors = new Map(
    accepted.map(({ entry, successor }) => [writeAddress(entry), successor]),
  );
  return ledger.map((entry) => {
    const successor =
      successors.get(writeAddress(entry)) ?? (entry.to && successors.get(writeAddress(entry.to)));
    return successor ? { ...entry, to: successor } : entry;
  });
}

function addressOf(outcome: Outcome | null, assigned: AssignedPlan['assigned']): Address | null {
  if (outcome === null) return null;
  if ('page' in outcome) return { session: outcome.page, anchor: '' };
  const { page, index } = outcome.section;
  return { session: page, anchor: assigned.get(page)?.[index] ?? '' };
}

function livingEntries({ plan, assigned }: AssignedPlan): LedgerEntry[] {
  return [...plan.pages.values()].flatMap(({ id, heading, prints, sections }) => {
    const entries = sections.map((section): LedgerEntry => {
      const anchor = assigned.get(id)?.[section.index] ?? '';
      return { session: id, anchor, ...section.record(), to: null };
    });
    if (id === FIRST_PAGE) return entries;
    const text = fingerprint(prints());
    return [{ session: id, anchor: '', heading, parent: null, text, nth: 1, to: null }, ...entries];
  });
}

function changesOf(assignedPlan: AssignedPlan, living: readonly LedgerEntry[]): LedgerChanges {
  const { plan } = assignedPlan;
  const targets = new Set<string>();
  const changed: LedgerChanges['changed'] = [];
  for (const { from, to } of aliasesOf(assignedPlan)) {
    targets.add(writeAddress(to));
    const entry = plan.entryAt.get(writeAddress(from));
    if (entry === undefined || entry.to !== null) continue;
    const wentAlong = from.anchor !== '' && plan.matches.pages.get(from.session) === to.session;
    if (!wentAlong) changed.push({ kind: kindOf(entry, to, plan), from, to });
  }
  for (const entry of living) {
    const old = plan.entryAt.get(writeAddress(entry));
    if (old !== undefined && old.to !== null) {
      changed.push({ kind: 'returned', from: old.to, to: entry });
    }
  }
  const added = living.filter((entry) => {
    const address = writeAddress(entry);
    return entry.anchor !== '' && !plan.entryAt.has(address) && !targets.has(address);
  });
  return { added: added.length, changed };
}

function kindOf(entry: LedgerEntry, to: Address, { matches }: AnchorPlan): ChangeKind {
  if (entry.anchor === '') return 'redated';
  if (matches.merged.has(entry)) return 'merged';
  return entry.session === to.session ? 'renamed' : 'moved';
}
