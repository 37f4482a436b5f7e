import { slug } from '../slug.ts';
import { bareHeading, likeness } from './likeness.ts';
import { Pairing } from './pairing.ts';
import { PrintIndex, shareIn } from './print-index.ts';
import { recordKey } from './ledger-page.ts';
import type { LedgerEntry, Section } from './types.ts';

/**
 * Finds the sections of a page that published anchors belong to, the surest signs first: an id that
 * the notes set; the same record; the same heading; a heading of the same slug; the same text; a
 * heading alike at the same place.
 */
export function matchPage(
  entries: Iterable<LedgerEntry>,
  sections: Iterable<Section>,
): Map<LedgerEntry, Section> {
  const open = new Pairing(entries, sections);
  for (const step of STEPS) {
    if (open.entries.size === 0 || open.sections.size === 0) break;
    step(open);
  }
  return open.pairs;
}

const STEPS: readonly ((open: Pairing) => void)[] = [
  byWrittenId,
  byOnlyHeading,
  byRecord,
  byHeading,
  bySlug,
  byText,
  byLikeness,
  byPlace,
];

/** A set id takes an anchor over, unless that is the slug of another heading that is still there. */
function byWrittenId(open: Pairing): void {
  const setting = [...open.sections].filter(({ id }) => id !== null);
  if (setting.length === 0) return;
  const entryOf = new Map(Array.from(open.entries, (entry) => [entry.anchor, entry]));
  const headings = Map.groupBy(open.sections, ({ heading }) => heading);
  for (const section of setting) {
    const entry = entryOf.get(section.id ?? '');
    if (entry === undefined) continue;
    const others = headings.get(entry.heading) ?? [];
    const isTheirs = others.some((other) => other !== section && other.id === null);
    if (!isTheirs || !isSlugOf(entry)) open.pair(entry, section);
  }
}

function isSlugOf({ anchor, heading }: LedgerEntry): boolean {
  const own = slug(heading);
  return anchor === own || anchor.endsWith(`-${own}`) || /^-\d+$/.test(anchor.slice(own.length));
}

/** A heading that the page and its anchors have once each, where the page has no new heading. */
function byOnlyHeading(open: Pairing): void {
  const known = new Set(Array.from(open.entries, ({ heading }) => heading));
  if ([...open.sections].some(({ heading }) => !known.has(heading))) return;
  for (const { entries, sections } of open.groups(HEADING)) {
    const [entry, section] = [entries[0], sections[0]];
    if (entries.length !== 1 || sections.length !== 1) continue;
    if (entry !== undefined && section !== undefined) open.pair(entry, section);
  }
}

function byRecord(open: Pairing): void {
  const sectionOf = new Map(
    Array.from(open.sections, (section) => [recordKey(section.record()), section]),
  );
  for (const entry of open.entries) {
    const section = sectionOf.get(recordKey(entry));
    if (section !== undefined) open.pair(entry, section);
  }
}

/** Same heading, unless its text stands under a new heading and none of it here. */
function byHeading(open: Pairing): void {
  const known = new Set(Array.from(open.entries, ({ heading }) => heading));
  const news = indexOf([...open.sections].filter(({ heading }) => !known.has(heading)));
  const isElsewhere = new Set(
    [...open.entries].filter(({ text }) => (news.holding(text)[0]?.share ?? 0) >= 0.75),
  );
  const candidates = open.groups(HEADING).flatMap(({ entries, sections }) => {
    // Far more equal headings than people write are taken in their order.
    if (entries.length * sections.length > MANY) {
      return entries.flatMap((entry, index) => {
        const section = sections[index];
        return section === undefined ? [] : [{ entry, section, score: 0 }];
      });
    }
    return entries.flatMap((entry) =>
      sections.flatMap((section) => {
        const share = shareIn(entry.text, section.prints());
        if (share === 0 && isElsewhere.has(entry)) return [];
        const isSameParent = entry.parent === section.parent;
        return [{ entry, section, score: share + (isSameParent ? 0.5 : 0) }];
      }),
    );
  });
  open.pairBest(candidates);
}

/** Another heading with the slug of the old one, or with the anchor as its slug. */
function bySlug(open: Pairing): void {
  for (const nameOf of [slugOf, ({ anchor }: LedgerEntry) => anchor]) {
    for (const { entries, sections } of open.groups({ entry: nameOf, section: slugOf })) {
      for (const entry of entries) {
        const at = sections.findIndex(({ heading }) => heading !== entry.heading);
        for (const section of at < 0 ? [] : sections.splice(at, 1)) open.pair(entry, section);
      }
    }
  }
}

/** Another heading over at least half of the text: it was renamed. */
function byText(open: Pairing): void {
  const index = indexOf(open.sections);
  open.pairBest(
    [...open.entries].flatMap((entry) =>
      index.holding(entry.text).map(({ text: section, share }) => {
        const isSameParent = entry.parent === section.parent;
        return { entry, section, score: share + (isSameParent ? 0.1 : 0) };
      }),
    ),
  );
}

/** A heading alike in the same section, where the texts don't speak against it. */
function byLikeness(open: Pairing): void {
  if (open.entries.size * open.sections.size > MANY) return;
  const candidates = [...open.entries].flatMap((entry) =>
    [...open.sections].map((section) => ({
      entry,
      section,
      score: entry.parent === section.parent ? likeness(entry.heading, section.heading) : 0,
    })),
  );
  open.pairBest(
    candidates.filter(
      ({ entry, section, score }) =>
        score >= 0.5 && (isShort(entry) || shareIn(entry.text, section.prints()) > 0),
    ),
  );
}

/** The one heading without text that went, and the one that came in the same section. */
function byPlace(open: Pairing): void {
  const entries = [...open.entries].filter(({ text }) => text === '');
  const sections = [...open.sections].filter(({ prints }) => prints().size === 0);
  const [entry, section] = [entries[0], sections[0]];
  if (entries.length !== 1 || sections.length !== 1) return;
  if (entry === undefined || section === undefined) return;
  if (entry.parent === section.parent) open.pair(entry, section);
}

const MANY = 40_000;

const HEADING = {
  entry: ({ heading }: LedgerEntry) => heading,
  section: ({ heading }: Section) => heading,
};

function slugOf({ heading }: { heading: string }): string {
  return bareHeading(heading) === '' ? heading : slug(heading);
}

/** Too little text to tell from another. */
function isShort({ text }: LedgerEntry): boolean {
  return text.length < 3 * 4;
}

function indexOf(sections: Iterable<Section>): PrintIndex<Section> {
  return new PrintIndex(Array.from(sections, (section) => [section, section.prints()]));
}
