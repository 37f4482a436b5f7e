import type { SearchSection } from './types.ts';

/** What a result shows of a section besides its text and what the catalogue contains. */
export type NamedSection = Pick<SearchSection, 'url' | 'heading' | 'path' | 'thumbnail'> & {
  session: Pick<SearchSection['session'], 'id' | 'title'>;
};

/** What a result shows of a section. */
export type ShownSection = NamedSection & Pick<SearchSection, 'text' | 'files'>;

/**
 * Serializes what results show of whole sessions, except the texts. What the sections of a session
 * share is written once, and what can be derived from the sections before is left out.
 */
export function writeNames(sections: readonly SearchSection[]): string {
  const sessions = Map.groupBy(sections, ({ session }) => session.id);
  const stored = Array.from(sessions, ([id, group]): StoredSession => {
    let open: string[] = [];
    const rows = group.map(({ url, heading, path, thumbnail }): StoredSection => {
      const isPlain = path.every((name, depth) => name === open[depth]);
      const anchor = url.split('#')[1] ?? null;
      const row = [
        heading,
        isPlain ? path.length : path,
        anchor === plainAnchor(heading) ? '' : anchor,
      ] as const;
      open = [...path, heading];
      return thumbnail === null ? [...row] : [...row, thumbnail];
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
    return rows.map(([heading, above, anchor, thumbnail = null]) => {
      const path = typeof above === 'number' ? open.slice(0, above) : above;
      open = [...path, heading];
      const url = anchor === null ? page : `${page}#${anchor || plainAnchor(heading)}`;
      return { url, heading, path, thumbnail, session: { id, title } };
    });
  });
}

/**
 * Serializes what results show of whole sessions: the names, then each text on a line with the files
 * after a tab. The texts must have the form of `toSearchText`.
 */
export function writeResults(sections: readonly SearchSection[]): string {
  return [
    writeNames(sections),
    ...sections.map(({ text, files }) => (files === '' ? text : `${text}\t${files}`)),
  ].join('\n');
}

/** Parses the output of {@link writeResults}; the sections are in the same order. */
export function readResults(file: string): ShownSection[] {
  const [names = '', ...texts] = file.split('\n');
  return readNames(names).map((named, index) => {
    const [text = '', listed = ''] = (texts[index] ?? '').split('\t');
    return { ...named, text, files: listed };
  });
}

/**
 * `above` is the number of headings above that the section shares with the one before, or else these
 * headings. `anchor` is null for a page's introduction, and empty if it is the slug of the heading.
 */
type StoredSection = [
  heading: string,
  above: number | string[],
  anchor: string | null,
  thumbnail?: string,
];
type StoredSession = [id: string, title: string, page: string, rows: StoredSection[]];

/** Returns the anchor that most English headings have. */
function plainAnchor(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
