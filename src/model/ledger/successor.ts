import { likeness } from './likeness.ts';
import { type AnchorPlan, FIRST_PAGE, type Outcome } from './plan-anchors.ts';
import { shareIn } from './print-index.ts';
import type { LedgerEntry, LedgerPage, Section } from './types.ts';

/**
 * Where the readers of a lost anchor are best sent: to the section of its page, or of the page that
 * took its place, with most of its text or a heading like its own; else to the section that held it;
 * else to the page; else to the first page of the site.
 */
export function likelySuccessor(
  entry: LedgerEntry,
  plan: Pick<AnchorPlan, 'entryAt' | 'pages' | 'outcomeOf'>,
): Outcome {
  const page = pageOf(entry.session, plan);
  if (page === null) return { page: FIRST_PAGE };
  if (entry.anchor === '') return { page: page.id };
  const section = nearest(entry, page.sections);
  return section === null ? { page: page.id } : { section };
}

function pageOf(
  session: string,
  { entryAt, pages, outcomeOf }: Pick<AnchorPlan, 'entryAt' | 'pages' | 'outcomeOf'>,
): LedgerPage | null {
  const entry = entryAt.get(session);
  const outcome = entry === undefined ? null : outcomeOf(entry);
  const id = outcome !== null && 'page' in outcome ? outcome.page : session;
  return pages.get(id) ?? null;
}

function nearest(
  { heading, parent, text }: LedgerEntry,
  sections: readonly Section[],
): Section | null {
  const scored = sections.slice(0, LOOKED_AT).map((section) => {
    const alike = likeness(heading, section.heading);
    return { section, score: shareIn(text, section.prints()) + (alike >= 0.3 ? alike : 0) };
  });
  const [best] = scored.filter(({ score }) => score > 0).sort((a, b) => b.score - a.score);
  return best?.section ?? sections.find((section) => section.heading === parent) ?? null;
}

// More than people write in a session; with all lost and none alike the work would be their square.
const LOOKED_AT = 200;
