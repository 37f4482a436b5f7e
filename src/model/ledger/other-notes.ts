import { readFingerprint, shareIn } from './fingerprint.ts';
import type { LedgerEntry } from './ledger-entry.ts';
import type { LedgerPage, LedgerSection } from './ledger-page.ts';
import type { AnchorPlan } from './plan-anchors.ts';

/**
 * Returns whether a ledger was written for other notes, as in a copy of a project whose notes were
 * replaced. Then none of its texts is in the notes, few of its headings and at most half of its dates.
 * Notes whose headings were renamed still have their texts and dates; notes with other dates still have
 * their texts and headings. A ledger of a few anchors always counts as the ledger of the notes.
 */
export function isOfOtherNotes(plan: Pick<AnchorPlan, 'ledger' | 'pages' | 'matches'>): boolean {
  const { ledger, pages, matches } = plan;
  const owners = ledger.filter(({ anchor, to }) => anchor !== '' && to === null);
  const isEmpty = [...pages.values()].every(({ sections }) => sections.length === 0);
  if (owners.length < MIN_ANCHORS || isEmpty) return false;
  const found = owners.filter((entry) => {
    return matches.sections.get(entry)?.heading === entry.heading;
  }).length;
  if (found > owners.length * MAX_HEADINGS) return false;
  const sessions = new Set(ledger.map(({ session }) => session));
  const known = [...sessions].filter((session) => pages.has(session)).length;
  if (known > sessions.size * MAX_DATES) return false;
  return !ledger.some((entry) => {
    const place = placeOf(entry, { pages, matches });
    return place !== undefined && hasText(entry, place);
  });
}

const MIN_ANCHORS = 5;
/** The shares of headings and dates that notes of different groups may have in common. */
const MAX_HEADINGS = 0.1;
const MAX_DATES = 0.5;

function placeOf(
  entry: LedgerEntry,
  { pages, matches }: Pick<AnchorPlan, 'pages' | 'matches'>,
): LedgerPage | LedgerSection | undefined {
  if (entry.anchor !== '') return matches.sections.get(entry) ?? matches.merged.get(entry);
  return pages.get(matches.pages.get(entry.session) ?? entry.session);
}

/** Returns whether a place contains the text of an entry. A text of a few words proves nothing. */
function hasText({ text }: LedgerEntry, { hashes }: LedgerPage | LedgerSection): boolean {
  return readFingerprint(text).length >= 3 && shareIn(text, hashes()) >= 0.5;
}
