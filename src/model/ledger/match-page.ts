import { slug } from '../slug.ts';
import { FingerprintIndex, shareIn } from './fingerprint.ts';
import { bareHeading, headingSimilarity } from './heading-similarity.ts';
import { type LedgerEntry, signatureKey } from './ledger-entry.ts';
import type { LedgerSection } from './ledger-page.ts';
import { Pairing } from './pairing.ts';

/**
 * Finds the sections of one page to which published anchors belong.
 *
 * The steps go from the most to the least certain: an id set in the notes, an equal signature, an
 * equal heading, a heading with the same slug, a shared text, a similar heading, and finally the
 * only heading left. Each step only sees the entries and sections that no earlier step has paired.
 */
export function matchPage(
  entries: Iterable<LedgerEntry>,
  sections: Iterable<LedgerSection>,
): Map<LedgerEntry, LedgerSection> {
  const open = new Pairing(entries, sections);
  for (const step of STEPS) {
    if (open.entries.size === 0 || open.sections.size === 0) break;
    step(open);
  }
  return open.pairs;
}

const STEPS: readonly ((open: Pairing) => void)[] = [
  pairByWrittenId,
  pairByUniqueHeading,
  pairBySignature,
  pairByHeading,
  pairBySlug,
  pairByText,
  pairBySimilarHeading,
  pairLastEmptySection,
];

/** A set id takes over an anchor, unless it is the slug of another heading that still exists. */
function pairByWrittenId(open: Pairing): void {
  const withId = [...open.sections].filter(({ id }) => id !== null);
  if (withId.length === 0) return;
  const entryByAnchor = new Map(Array.from(open.entries, (entry) => [entry.anchor, entry]));
  const sectionsByHeading = Map.groupBy(open.sections, headingOf);
  for (const section of withId) {
    const entry = entryByAnchor.get(section.id ?? '');
    if (entry === undefined) continue;
    const namesakes = sectionsByHeading.get(entry.heading) ?? [];
    const hasNamesake = namesakes.some((other) => other !== section && other.id === null);
    if (!hasNamesake || !isSlugOfHeading(entry)) open.pair(entry, section);
  }
}

/** Returns whether the anchor is the slug of its heading, with or without a prefix, a number or both. */
function isSlugOfHeading({ anchor, heading }: LedgerEntry): boolean {
  const own = slug(heading);
  return [anchor, anchor.replace(/-\d+$/, '')].some(
    (base) => base === own || base.endsWith(`-${own}`),
  );
}

/**
 * On a page without new headings, a heading that occurs once keeps its anchor. The later steps
 * would do the same, but they need the hashes of the texts.
 */
function pairByUniqueHeading(open: Pairing): void {
  const known = new Set(Array.from(open.entries, headingOf));
  if ([...open.sections].some(({ heading }) => !known.has(heading))) return;
  for (const { entries, sections } of open.groupBy(headingOf, headingOf)) {
    const [entry, section] = [entries[0], sections[0]];
    if (entries.length !== 1 || sections.length !== 1) continue;
    if (entry !== undefined && section !== undefined) open.pair(entry, section);
  }
}

function pairBySignature(open: Pairing): void {
  const sectionByKey = new Map(
    Array.from(open.sections, (section) => [signatureKey(section.signature()), section]),
  );
  for (const entry of open.entries) {
    const section = sectionByKey.get(signatureKey(entry));
    if (section !== undefined) open.pair(entry, section);
  }
}

/** Pairs equal headings, unless the text has moved from the heading to a new one. */
function pairByHeading(open: Pairing): void {
  const known = new Set(Array.from(open.entries, headingOf));
  const renamed = indexTexts([...open.sections].filter(({ heading }) => !known.has(heading)));
  const isElsewhere = new Set(
    [...open.entries].filter(({ text }) => (renamed.search(text)[0]?.share ?? 0) >= 0.75),
  );
  const candidates = open.groupBy(headingOf, headingOf).flatMap(({ entries, sections }) => {
    // Real notes don't have so many equal headings: pair them in order.
    if (entries.length * sections.length > MAX_PAIRS) {
      return entries.flatMap((entry, index) => {
        const section = sections[index];
        return section === undefined ? [] : [{ entry, section, score: 0 }];
      });
    }
    return entries.flatMap((entry) =>
      sections.flatMap((section) => {
        const share = shareIn(entry.text, section.hashes());
        if (share === 0 && isElsewhere.has(entry)) return [];
        return [{ entry, section, score: share + (entry.parent === section.parent ? 0.5 : 0) }];
      }),
    );
  });
  open.pairBest(candidates);
}

/** Pairs different headings with the same slug, or with the anchor as their slug. */
function pairBySlug(open: Pairing): void {
  for (const entryKey of [slugOf, ({ anchor }: LedgerEntry) => anchor]) {
    for (const { entries, sections } of open.groupBy(entryKey, slugOf)) {
      for (const entry of entries) {
        const at = sections.findIndex(({ heading }) => heading !== entry.heading);
        for (const section of at < 0 ? [] : sections.splice(at, 1)) open.pair(entry, section);
      }
    }
  }
}

/** A heading over at least half of the text is the renamed one. */
function pairByText(open: Pairing): void {
  const index = indexTexts(open.sections);
  open.pairBest(
    [...open.entries].flatMap((entry) =>
      index.search(entry.text).map(({ item: section, share }) => ({
        entry,
        section,
        score: share + (entry.parent === section.parent ? 0.1 : 0),
      })),
    ),
  );
}

/** Pairs similar headings in the same section, unless their texts have nothing in common. */
function pairBySimilarHeading(open: Pairing): void {
  if (open.entries.size * open.sections.size > MAX_PAIRS) return;
  const candidates = [...open.entries].flatMap((entry) =>
    [...open.sections]
      .filter(({ parent }) => parent === entry.parent)
      .map((section) => ({
        entry,
        section,
        score: headingSimilarity(entry.heading, section.heading),
      })),
  );
  open.pairBest(
    candidates.filter(
      ({ entry, section, score }) =>
        score >= 0.5 && (isShort(entry) || shareIn(entry.text, section.hashes()) > 0),
    ),
  );
}

/** Pairs the only missing heading without text with the only new one, in the same section. */
function pairLastEmptySection(open: Pairing): void {
  const entries = [...open.entries].filter(({ text }) => text === '');
  const sections = [...open.sections].filter(({ hashes }) => hashes().size === 0);
  const [entry, section] = [entries[0], sections[0]];
  if (entries.length !== 1 || sections.length !== 1) return;
  if (entry !== undefined && entry.parent === section?.parent) open.pair(entry, section);
}

/** Above this number of possible pairs, steps that compare each with each are skipped. */
const MAX_PAIRS = 40_000;

function headingOf({ heading }: { heading: string }): string {
  return heading;
}

function slugOf({ heading }: { heading: string }): string {
  return bareHeading(heading) === '' ? heading : slug(heading);
}

/** Returns whether the text is too short to recognise: fewer than three hashes. */
function isShort({ text }: LedgerEntry): boolean {
  return text.length < 3 * 4;
}

function indexTexts(sections: Iterable<LedgerSection>): FingerprintIndex<LedgerSection> {
  return new FingerprintIndex(Array.from(sections, (section) => [section, section.hashes()]));
}
