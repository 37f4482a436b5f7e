import { cutSlug, slug } from '../slug.ts';

/** A heading that needs an anchor. */
export type AnchorRequest = {
  /** Plain text. */
  heading: string;
  /** Index of the enclosing section, which comes before it in the list; null for topics and parts. */
  parent: number | null;
  /** The id that the notes set with `{#id}`, as written. */
  id: string | null;
  /** The anchor that the heading was published with. No other heading has the same. */
  keeps?: string | null;
};

/**
 * Assigns each heading of a page a unique anchor. Kept anchors, `reserved` ones and valid ids that
 * the notes set are taken first. If several headings set the same id, the first one has it. All other
 * anchors are slugs. A slug that is taken is prefixed with the anchor of its parent, then numbered.
 * Returns the anchors in the order of the headings.
 */
export function assignAnchors(
  headings: readonly AnchorRequest[],
  { reserved }: { reserved: ReadonlySet<string> },
): string[] {
  const taken = new Set([...reserved, ...headings.flatMap(({ keeps }) => keeps ?? [])]);
  const owned = headings.map(({ id, keeps = null }) => {
    if (keeps !== null || id === null || !isHeadingId(id) || taken.has(id)) return keeps;
    taken.add(id);
    return id;
  });
  const names: Names = { taken, next: new Map() };
  const anchors: string[] = [];
  headings.forEach(({ heading, parent, id }, index) => {
    const above = parent === null ? undefined : anchors[parent];
    anchors.push(owned[index] ?? claimSlug(slug(id || heading), above, names));
  });
  return anchors;
}

/**
 * Assigns each figure of a page a unique element id: `fig_` and the slug of its file name without
 * the extension. Returns the ids in the order of the names.
 */
export function figureIds(fileNames: readonly string[]): string[] {
  const names: Names = { taken: new Set(), next: new Map() };
  return fileNames.map((name) => claim(`fig_${slug(name.replace(/(?<=.)\.[^.]*$/su, ''))}`, names));
}

/**
 * Assigns each task of a page a unique element id: `task_` and the slug of its text. Returns the ids
 * in the order of the texts.
 */
export function taskIds(texts: readonly string[]): string[] {
  const names: Names = { taken: new Set(), next: new Map() };
  return texts.map((text) => claim(`task_${cutSlug(slug(text.slice(0, 80)), 40)}`, names));
}

/** `next` is the number to try next for a stem, which keeps thousands of equal names linear. */
type Names = { taken: Set<string>; next: Map<string, number> };

function claimSlug(stem: string, parent: string | undefined, names: Names): string {
  if (parent === undefined || !names.taken.has(stem)) return claim(stem, names);
  const prefix = cutSlug(parent, Math.max(0, 59 - stem.length));
  return claim(prefix === '' ? stem : `${prefix}-${stem}`, names);
}

function claim(stem: string, { taken, next }: Names): string {
  let name = stem;
  for (let number = next.get(stem) ?? 2; taken.has(name); number += 1) {
    name = `${stem}-${number}`;
    next.set(stem, number + 1);
  }
  taken.add(name);
  return name;
}

/** Returns whether a written id can be an anchor unchanged. */
export function isHeadingId(written: string): boolean {
  return /^[a-z][a-z0-9-]*$/.test(written);
}
