import type { PageEntry } from '../../../content/types.ts';
import { anchorUrl } from '../../addresses.ts';
import type { SectionView } from '../../types.ts';

/** Returns the headings of a page in reading order: topics with the sections inside them, and parts. */
export function sectionTree({ id, rendered }: Pick<PageEntry, 'id' | 'rendered'>): SectionView[] {
  const { sections, parts } = rendered.outline;
  const viewOf = (anchor: string, heading: string, level: number): SectionView => {
    return { anchor, heading, level, url: anchorUrl(id, anchor), children: [] };
  };
  const views = sections.map(({ anchor, heading, level }) => viewOf(anchor, heading, level));
  const roots = parts.map(({ anchor, heading, at }) => ({ view: viewOf(anchor, heading, 0), at }));
  for (const [index, view] of views.entries()) {
    const { parent = null, at } = sections[index] ?? {};
    if (parent !== null) views[parent]?.children.push(view);
    else if (at !== undefined) roots.push({ view, at });
  }
  return roots
    .sort((a, b) => a.at.chunk - b.at.chunk || a.at.offset - b.at.offset)
    .map(({ view }) => view);
}
