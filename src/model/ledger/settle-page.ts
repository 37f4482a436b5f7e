import type { PlannedAnchors } from '../types.ts';
import type { LedgerEntry, Section } from './types.ts';

/**
 * The names of a page whose headings are those of its published anchors, each once: the notes may
 * have changed in every other way. Null where that takes a look at the whole notebook. `entries` are
 * those of the page.
 */
export function settlePage(
  headings: readonly Pick<Section, 'heading' | 'id'>[],
  entries: readonly LedgerEntry[],
): PlannedAnchors | null {
  const waiting = entries.filter(({ to }) => to === null);
  const byHeading = new Map(waiting.map((entry) => [entry.heading, entry]));
  const isWhole = byHeading.size === waiting.length && waiting.length === headings.length;
  if (!isWhole) return null;
  const aliases = new Map(waiting.map(({ anchor }): [string, string[]] => [anchor, []]));
  for (const { session, anchor, to } of entries) {
    if (to?.session !== session || to.anchor === '') continue;
    const known = aliases.get(to.anchor);
    if (known === undefined) return null;
    known.push(anchor);
  }
  const names: PlannedAnchors['headings'] = [];
  for (const { heading, id } of headings) {
    const entry = byHeading.get(heading);
    if (entry === undefined || (id !== null && id !== entry.anchor)) return null;
    byHeading.delete(heading);
    names.push({ keeps: entry.anchor, aliases: (aliases.get(entry.anchor) ?? []).sort() });
  }
  const reserved = entries.filter(({ to }) => to !== null).map(({ anchor }) => anchor);
  return { headings: names, reserved: reserved.sort() };
}
