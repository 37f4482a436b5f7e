import { type SearchSection, type ShownSection, shownSection } from './record.ts';

/** A section as results show it, besides its text. */
export type NamedSection = { url: string; shown: ShownSection };

/**
 * What results show of whole sessions, besides texts, in few bytes: what the sections of a session
 * share once, the headings above a section as their number, and no anchor that its heading tells.
 */
export function writeNames(sections: readonly SearchSection[]): string {
  const sessions = Map.groupBy(sections, ({ session }) => session.id);
  const written = Array.from(sessions.values(), ([first, ...others]): WrittenSession => {
    const { url = '', session: { id, title } = { id: '', title: '' } } = first ?? {};
    const rows = [...(first ? [first] : []), ...others].map((section): Row => {
      const [heading, path, , , thumbnail] = shownSection(section);
      const anchor = section.url.split('#')[1] ?? null;
      const kept = anchor === plainSlug(heading) ? '' : anchor;
      return thumbnail === undefined
        ? [heading, path.length, kept]
        : [heading, path.length, kept, thumbnail];
    });
    return [id, title, url.replace(/#.*/, ''), rows];
  });
  return JSON.stringify(written);
}

/** The sections from what {@link writeNames} gave, in its order. */
export function readNames(text: string): NamedSection[] {
  const sessions = JSON.parse(text) as WrittenSession[];
  return sessions.flatMap(([id, title, page, rows]) => {
    let above: string[] = [];
    return rows.map(([heading, depth, anchor, thumbnail]) => {
      const path = above.slice(0, depth);
      above = [...path, heading];
      const shown: ShownSection = [heading, path, id, title];
      if (thumbnail !== undefined) shown.push(thumbnail);
      return { url: anchor === null ? page : `${page}#${anchor || plainSlug(heading)}`, shown };
    });
  });
}

/** `anchor` is null for a page's introduction, and empty where the heading tells it. */
type Row = [heading: string, depth: number, anchor: string | null, thumbnail?: string];
type WrittenSession = [id: string, title: string, page: string, rows: Row[]];

/** The anchor of most headings in English. */
function plainSlug(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
