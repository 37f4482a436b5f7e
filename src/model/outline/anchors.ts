import { cutSlug, slug } from '../slug.ts';

/**
 * A heading that needs an anchor. `parent` is the index of the enclosing heading, which stands
 * before it in the list; `id` is what the notes set; `keeps` is the anchor that it was published
 * with, no other heading's.
 */
export type AnchorRequest = {
  heading: string;
  parent: number | null;
  id: string | null;
  keeps?: string | null;
};

/**
 * Gives each heading of a page its anchor, all different, in the order of the list. Kept anchors,
 * the `reserved` ones and valid set ids are put aside first. A set id is the first heading's that
 * asks for it, unless it is put aside already; else it is a slug like any other. A slug that is taken
 * gets its parent's anchor before it, then a number. Rule: design.md, "Anchors".
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
 * Element ids of a page's figures by their file names, all different, in the order of the list:
 * `fig_` and the slug of the base name without extension. Rule: design.md, "Anchors".
 */
export function figureIds(fileNames: readonly string[]): string[] {
  const names: Names = { taken: new Set(), next: new Map() };
  return fileNames.map((name) => claim(`fig_${slug(name.replace(/(?<=.)\.[^.]*$/su, ''))}`, names));
}

/** `next` is the number that a stem tries next, which keeps thousands of equal names linear. */
type Names = { taken: Set<string>; next: Map<string, number> };

function claimSlug(stem: string, parent: string | undefined, names: Names): string {
  const prefix =
    parent === undefined || !names.taken.has(stem)
      ? ''
      : cutSlug(parent, Math.max(0, 59 - stem.length));
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

/** Reports whether a written id can be an anchor unchanged. */
export function isHeadingId(written: string): boolean {
  return /^[a-z][a-z0-9-]*$/.test(written);
}
