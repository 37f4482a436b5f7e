import type { AnchorTarget } from './anchor-target.ts';
import { shareIn } from './fingerprint.ts';
import { headingSimilarity } from './heading-similarity.ts';
import {
  type Address,
  type Ledger,
  type LedgerEntry,
  TIMELINE,
  writeAddress,
} from './ledger-entry.ts';
import type { LedgerPage, LedgerSection } from './ledger-page.ts';
import type { AnchorPlan, AssignedPlan } from './plan-anchors.ts';
import { targetAddress } from './update-ledger.ts';

/** An anchor that has no section any more, and the best place to lead it to. */
export type LostAnchor = { entry: LedgerEntry; successor: Address };

/**
 * Lists the lost anchors. An alias is listed only if the address it leads to is not in the ledger.
 */
export function lostAnchors({ plan, assigned }: AssignedPlan): LostAnchor[] {
  return plan.ledger
    .filter((entry) => {
      const isEndOfChain = entry.to === null || !plan.entryAt.has(writeAddress(entry.to));
      return isEndOfChain && plan.targetOf(entry) === null;
    })
    .map((entry) => {
      const successor = targetAddress(suggestSuccessor(entry, plan), assigned);
      return { entry, successor: successor ?? { session: TIMELINE, anchor: '' } };
    });
}

/** Turns lost anchors, and their aliases, into aliases of their successors. */
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

/**
 * Suggests where to lead a lost anchor: to the section of its page, or of the page that replaced
 * it, with the most similar text and heading; otherwise to the section that enclosed it, then to
 * the page, then to the timeline.
 */
function suggestSuccessor(entry: LedgerEntry, plan: AnchorPlan): AnchorTarget {
  const page = pageOf(entry.session, plan);
  if (page === null) return { page: TIMELINE };
  if (entry.anchor === '') return { page: page.id };
  const section = mostSimilar(entry, page.sections);
  return section === null ? { page: page.id } : { section };
}

function pageOf(session: string, { entryAt, pages, targetOf }: AnchorPlan): LedgerPage | null {
  const entry = entryAt.get(session);
  const target = entry === undefined ? null : targetOf(entry);
  const id = target !== null && 'page' in target ? target.page : session;
  return pages.get(id) ?? null;
}

function mostSimilar(
  { heading, parent, text }: LedgerEntry,
  sections: readonly LedgerSection[],
): LedgerSection | null {
  const scored = sections.slice(0, MAX_COMPARED).map((section) => {
    const similarity = headingSimilarity(heading, section.heading);
    const share = shareIn(text, section.hashes());
    return { section, score: share + (similarity >= 0.3 ? similarity : 0) };
  });
  const [best] = scored.filter(({ score }) => score > 0).sort((a, b) => b.score - a.score);
  return best?.section ?? sections.find((section) => section.heading === parent) ?? null;
}

/**
 * More sections than real sessions have. Without a limit, many losses take quadratic time.
 */
const MAX_COMPARED = 200;
