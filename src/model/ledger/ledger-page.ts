import { isHeadingId } from '../outline/anchors.ts';
import type { PageOutline } from '../types.ts';
import { fingerprint, printsOf } from './fingerprint.ts';
import type { LedgerPage, Section, SectionRecord } from './types.ts';

/** A page as the ledger looks at it: its parts and sections in reading order. */
export function ledgerPage(
  { id, heading }: { id: string; heading: string },
  outline: PageOutline,
): LedgerPage {
  const headings = headingsOf(outline);
  const ids = new Set<string>();
  const records = once(() => recordsOf(sections));
  const sections = headings.map((each, index): Section => {
    const isOwn = each.id !== null && isHeadingId(each.id) && !ids.has(each.id);
    if (each.id !== null) ids.add(each.id);
    return {
      page: id,
      index,
      heading: each.heading,
      parent: each.parent,
      id: isOwn ? each.id : null,
      prints: once(() => printsOf([each.text], each.names)),
      record: () => records()[index] ?? { heading: each.heading, parent: null, text: '', nth: 1 },
    };
  });
  const prints = once(() => {
    const all = printsOf(
      [outline.introduction],
      headings.map((each) => each.heading),
    );
    for (const section of sections) for (const print of section.prints()) all.add(print);
    return all;
  });
  return { id, heading, sections, prints };
}

/** A record as one string, to compare. */
export function recordKey({ heading, parent, text, nth }: SectionRecord): string {
  return JSON.stringify([heading, parent, text, nth]);
}

/** The anchors of an outline's parts and sections, in reading order. */
export function outlineAnchors(outline: PageOutline): string[] {
  return inOrder(outline).map(({ anchor }) => anchor);
}

type Heading = Pick<Section, 'heading' | 'parent' | 'id'> & { text: string; names: string[] };

/** `names` are those of the figures and of the headings directly under it. */
function headingsOf(outline: PageOutline): Heading[] {
  const { sections, figures } = outline;
  const names = new Map<number | null, string[]>();
  const name = (section: number | null, value: string) => {
    const known = names.get(section);
    if (known === undefined) names.set(section, [value]);
    else known.push(value);
  };
  for (const figure of figures) name(figure.section, figure.name);
  for (const { parent, heading } of sections) name(parent, heading);
  const indexes = new Map(sections.map((section, index) => [section, index]));
  return inOrder(outline).map((each): Heading => {
    const { heading, id, text } = each;
    if (!('parent' in each)) return { heading, id, text, parent: null, names: [] };
    const parent = sections[each.parent ?? -1]?.heading ?? null;
    return { heading, id, text, parent, names: names.get(indexes.get(each) ?? -1) ?? [] };
  });
}

function inOrder({ sections, parts }: PageOutline): (typeof sections | typeof parts)[number][] {
  return [...parts, ...sections].sort(
    ({ at: a }, { at: b }) => a.chunk - b.chunk || a.offset - b.offset,
  );
}

function recordsOf(sections: readonly Section[]): SectionRecord[] {
  const alike = new Map<string, number>();
  return sections.map(({ heading, parent, prints }) => {
    const record = { heading, parent, text: fingerprint(prints()), nth: 1 };
    const key = recordKey(record);
    const nth = (alike.get(key) ?? 0) + 1;
    alike.set(key, nth);
    return { ...record, nth };
  });
}

function once<T>(make: () => T): () => T {
  let made: { value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
