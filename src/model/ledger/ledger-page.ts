import { isHeadingId } from '../outline/assign-anchors.ts';
import type { PageOutline } from '../types.ts';
import { fingerprint, textHashes } from './fingerprint.ts';
import { type SectionSignature, signatureKey } from './ledger-entry.ts';

/** A part or section of a page, with what the ledger recognises it by. */
export type LedgerSection = {
  page: string;
  /** Index in the reading order of the page. */
  index: number;
  heading: string;
  /** Heading of the enclosing section; null for a topic. */
  parent: string | null;
  /** The valid id that the notes set; null if an earlier heading of the page has the same. */
  id: string | null;
  /** Hashes of its text, computed on the first call because most are never needed. */
  hashes: () => ReadonlySet<number>;
  /** Its signature, computed on the first call. */
  signature: () => SectionSignature;
};

/** A page with its parts and sections in reading order. `hashes` cover everything on it. */
export type LedgerPage = {
  id: string;
  heading: string;
  sections: LedgerSection[];
  hashes: () => ReadonlySet<number>;
};

/** Prepares a page to be compared with the ledger. */
export function ledgerPage(
  { id, heading }: { id: string; heading: string },
  outline: PageOutline,
): LedgerPage {
  const ids = new Set<string>();
  const signatures = once(() => signaturesOf(sections));
  const headings = headingsOf(outline);
  const sections = headings.map((each, index): LedgerSection => {
    const isFirst = each.id !== null && isHeadingId(each.id) && !ids.has(each.id);
    if (each.id !== null) ids.add(each.id);
    return {
      page: id,
      index,
      heading: each.heading,
      parent: each.parent,
      id: isFirst ? each.id : null,
      hashes: once(() => textHashes([each.text], each.names)),
      signature: () =>
        signatures()[index] ?? { heading: each.heading, parent: null, text: '', nth: 1 },
    };
  });
  const hashes = once(() => {
    const names = headings.map((each) => each.heading);
    const all = textHashes([outline.introduction], names);
    for (const section of sections) for (const hash of section.hashes()) all.add(hash);
    return all;
  });
  return { id, heading, sections, hashes };
}

/** Returns the anchors of an outline's parts and sections in reading order. */
export function outlineAnchors(outline: PageOutline): string[] {
  return inReadingOrder(outline).map(({ anchor }) => anchor);
}

/** `names` are the names of its figures and the headings directly below it. */
type Heading = Pick<LedgerSection, 'heading' | 'parent' | 'id'> & { text: string; names: string[] };

function headingsOf(outline: PageOutline): Heading[] {
  const { sections, figures } = outline;
  const named = Map.groupBy(
    [
      ...figures.map(({ section, name }) => ({ section, name })),
      ...sections.map(({ parent, heading }) => ({ section: parent, name: heading })),
    ],
    ({ section }) => section,
  );
  const indexes = new Map(sections.map((section, index) => [section, index]));
  return inReadingOrder(outline).map((each): Heading => {
    const { heading, id, text } = each;
    if (!('parent' in each)) return { heading, id, text, parent: null, names: [] };
    const parent = sections[each.parent ?? -1]?.heading ?? null;
    const names = (named.get(indexes.get(each) ?? -1) ?? []).map(({ name }) => name);
    return { heading, id, text, parent, names };
  });
}

function inReadingOrder({
  sections,
  parts,
}: PageOutline): (typeof sections | typeof parts)[number][] {
  return [...parts, ...sections].sort(
    ({ at: a }, { at: b }) => a.chunk - b.chunk || a.offset - b.offset,
  );
}

function signaturesOf(sections: readonly LedgerSection[]): SectionSignature[] {
  const counts = new Map<string, number>();
  return sections.map(({ heading, parent, hashes }) => {
    const signature = { heading, parent, text: fingerprint(hashes()), nth: 1 };
    const key = signatureKey(signature);
    const nth = (counts.get(key) ?? 0) + 1;
    counts.set(key, nth);
    return { ...signature, nth };
  });
}

/** Calls `compute` on the first call and returns the same value afterwards. */
function once<T>(compute: () => T): () => T {
  let computed: { value: T } | null = null;
  return () => {
    computed ??= { value: compute() };
    return computed.value;
  };
}
