import { cutSlug, slug } from './slug.ts';

/**
 * A heading that needs an anchor. `parent` is the index of the enclosing heading, which stands
 * before it in the list; `id` is a valid id that the notes or the ledger set.
 */
export type AnchorRequest = { heading: string; parent: number | null; id: string | null };

/**
 * Gives each heading of a page its anchor, all different, in the order of the list. Set ids and the
 * `reserved` ones are put aside first; a set id is the first heading's that asks for it, reserved or
 * not, and a slug like any other for those after it. A slug that is taken gets its parent's anchor
 * before it, then a number. Rule: design.md, "Anchors".
 */
export function assignAnchors(
  headings: readonly AnchorRequest[],
  { reserved }: { reserved: ReadonlySet<string> },
): string[] {
  const owners = new Map<string, number>();
  headings.forEach(({ id }, index) => {
    if (id !== null && !owners.has(id)) owners.set(id, index);
  });
  const names: Names = { taken: new Set([...reserved, ...owners.keys()]), next: new Map() };
  const anchors: string[] = [];
  headings.forEach(({ heading, parent, id }, index) => {
    const own = id !== null && owners.get(id) === index;
    const above = parent === null ? undefined : anchors[parent];
    anchors.push(own ? id : claimSlug(slug(id ?? heading), above, names));
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
