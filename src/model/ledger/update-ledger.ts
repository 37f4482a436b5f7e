import type { AnchorTarget } from './anchor-target.ts';
import { fingerprint } from './fingerprint.ts';
import {
  type Address,
  type Alias,
  type Ledger,
  type LedgerEntry,
  TIMELINE,
  writeAddress,
} from './ledger-entry.ts';
import type { AnchorPlan, AssignedPlan } from './plan-anchors.ts';

/** What an update changed: the number of new anchors, and every other change. */
export type LedgerChanges = {
  added: number;
  changed: { kind: AnchorChange; from: Address; to: Address }[];
};

type AnchorChange = 'renamed' | 'moved' | 'merged' | 'redated' | 'returned';

/**
 * Returns the ledger that describes the current notes: an entry for every section and page, and all
 * earlier entries as aliases. A lost anchor keeps its entry as it was.
 */
export function updateLedger(assignedPlan: AssignedPlan): {
  ledger: Ledger;
  changes: LedgerChanges;
} {
  const { plan, assigned } = assignedPlan;
  const current = currentEntries(assignedPlan);
  const isCurrent = new Set(current.map(writeAddress));
  const former = plan.ledger
    .filter((entry) => !isCurrent.has(writeAddress(entry)))
    .map((entry) => ({ ...entry, to: targetAddress(plan.targetOf(entry), assigned) ?? entry.to }));
  return { ledger: [...current, ...former], changes: findChanges(assignedPlan, current) };
}

/** Lists the published addresses that no section or page has any more, with where they lead. */
export function aliasesOf({ plan, assigned }: AssignedPlan): Alias[] {
  return plan.ledger.flatMap((entry) => {
    const to = targetAddress(plan.targetOf(entry), assigned);
    if (to === null || writeAddress(to) === writeAddress(entry)) return [];
    const isTopic = entry.anchor !== '' && entry.parent === null;
    return [{ from: { session: entry.session, anchor: entry.anchor }, to, isTopic }];
  });
}

/** Returns the address of a target, or null for none. */
export function targetAddress(
  target: AnchorTarget | null,
  assigned: AssignedPlan['assigned'],
): Address | null {
  if (target === null) return null;
  if ('page' in target) return { session: target.page, anchor: '' };
  const { page, index } = target.section;
  return { session: page, anchor: assigned.get(page)?.[index] ?? '' };
}

function currentEntries({ plan, assigned }: AssignedPlan): LedgerEntry[] {
  return [...plan.pages.values()].flatMap(({ id, heading, hashes, sections }) => {
    const entries = sections.map((section): LedgerEntry => {
      const anchor = assigned.get(id)?.[section.index] ?? '';
      return { session: id, anchor, ...section.signature(), to: null };
    });
    if (id === TIMELINE) return entries;
    const text = fingerprint(hashes());
    return [{ session: id, anchor: '', heading, parent: null, text, nth: 1, to: null }, ...entries];
  });
}

function findChanges(assignedPlan: AssignedPlan, current: readonly LedgerEntry[]): LedgerChanges {
  const { plan } = assignedPlan;
  const targets = new Set<string>();
  const changed: LedgerChanges['changed'] = [];
  for (const { from, to } of aliasesOf(assignedPlan)) {
    targets.add(writeAddress(to));
    const entry = plan.entryAt.get(writeAddress(from));
    if (entry === undefined || entry.to !== null) continue;
    // The change of a whole page covers its sections.
    const isCovered = from.anchor !== '' && plan.matches.pages.get(from.session) === to.session;
    if (!isCovered) changed.push({ kind: kindOf(entry, to, plan), from, to });
  }
  for (const entry of current) {
    const former = plan.entryAt.get(writeAddress(entry))?.to ?? null;
    if (former !== null) changed.push({ kind: 'returned', from: former, to: entry });
  }
  const added = current.filter((entry) => {
    const address = writeAddress(entry);
    return entry.anchor !== '' && !plan.entryAt.has(address) && !targets.has(address);
  });
  return { added: added.length, changed };
}

function kindOf(entry: LedgerEntry, to: Address, { matches }: AnchorPlan): AnchorChange {
  if (entry.anchor === '') return 'redated';
  if (matches.merged.has(entry)) return 'merged';
  return entry.session === to.session ? 'renamed' : 'moved';
}
