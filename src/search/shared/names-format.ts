import { type ResultHeader, resultHeader } from './record.ts';
import type { SearchSection } from './types.ts';

/** What a result shows of a section besides its text. */
export type NamedSection = { url: string; header: ResultHeader };

/**
 * Serializes what results show of whole sessions, except the texts. What the sections of a session
 * share is written once, the headings above a section are written as their number, and an anchor is
 * left out if it can be derived from the heading.
 */
export function writeNames(sections: readonly SearchSection[]): string {
  const sessions = Map.groupBy(sections, ({ session }) => session.id);
  const stored = Array.from(sessions, ([id, group]): StoredSession => {
    const rows = group.map((section): StoredSection => {
      const [heading, path, , , ...thumbnail] = resultHeader(section);
      const anchor = section.url.split('#')[1] ?? null;
      return [heading, path.length, anchor === plainAnchor(heading) ? '' : anchor, ...thumbnail];
    });
    const [first] = group;
    return [id, first?.session.title ?? '', first?.url.replace(/#.*/, '') ?? '', rows];
  });
  return JSON.stringify(stored);
}

/** Parses the output of {@link writeNames}; the sections are in the same order. */
export function readNames(text: string): NamedSection[] {
  const sessions = JSON.parse(text) as StoredSession[];
  return sessions.flatMap(([id, title, page, rows]) => {
    let open: string[] = [];
    return rows.map(([heading, depth, anchor, ...thumbnail]) => {
      const path = open.slice(0, depth);
      open = [...path, heading];
      return {
        url: anchor === null ? page : `${page}#${anchor || plainAnchor(heading)}`,
        header: [heading, path, id, title, ...thumbnail],
      };
    });
  });
}

/** `anchor` is null for a page's introduction, and empty if it is the slug of the heading. */
type StoredSection = [heading: string, depth: number, anchor: string | null, thumbnail?: string];
type StoredSession = [id: string, title: string, page: string, rows: StoredSection[]];

/** Returns the anchor that most English headings have. */
function plainAnchor(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
