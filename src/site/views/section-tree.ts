import type { PageEntry } from '../../content/types.ts';
import { anchorUrl, shareUrl } from '../addresses.ts';
import type { SectionView } from '../types.ts';

/** A page's headings as a tree in reading order: topics with what is inside, and further dates. */
export function sectionTree({ id, rendered }: PageEntry): SectionView[] {
  const { sections, parts } = rendered.outline;
  const views = sections.map(({ anchor, heading, level }): SectionView => {
    const share = level === 1 ? shareUrl(id, anchor) : null;
    return { anchor, heading, level, url: anchorUrl(id, anchor), share, children: [] };
  });
  const roots = sections.flatMap(({ parent, at }, index) => {
    const view = views[index];
    if (view === undefined) return [];
    if (parent !== null) {
      views[parent]?.children.push(view);
      return [];
    }
    return { view, at };
  });
  const partRoots = parts.map(({ anchor, heading, at }) => {
    const url = anchorUrl(id, anchor);
    return { view: { anchor, heading, level: 0, url, share: null, children: [] }, at };
  });
  return [...partRoots, ...roots]
    .sort((a, b) => a.at.chunk - b.at.chunk || a.at.offset - b.at.offset)
    .map(({ view }) => view);
}
