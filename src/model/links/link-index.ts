import GithubSlugger from 'github-slugger';
import { buildFileIndex, type FileIndex } from '../files/file-index.ts';
import type { IndexedFile } from '../files/file-path.ts';
import { type Alias, TIMELINE } from '../ledger/ledger-entry.ts';
import { type ChunkPlace, lineInFile } from '../outline/chunk-place.ts';
import type { PageOutline } from '../types.ts';
import { splitWrittenId } from '../written-id.ts';
import { nameKey } from './name-key.ts';

/** A place on the site that a link can lead to; `anchor` is null for the whole page. */
export type LinkPlace = { page: string; anchor: string | null };

/** The parts of a page that links need. */
export type LinkPage = {
  id: string;
  chunks: readonly Omit<ChunkPlace, 'heading'>[];
  rendered: { outline: Pick<PageOutline, 'sections' | 'parts' | 'figures' | 'blocks'> };
};

/** The top-level headings of a notes file, in order. Lines count from 1. */
export type LinkFile = { file: string; headings: readonly { text: string; line: number }[] };

/** A notes file that links can lead to. */
export type LinkNote = IndexedFile & {
  /** Where a link to the whole file leads. */
  start: LinkPlace;
  /** Headings by the fragment that GitHub makes of them, numbered if it repeats. */
  bySlug: ReadonlyMap<string, LinkPlace>;
  /** The first heading with each name key. */
  byKey: ReadonlyMap<string, { place: LinkPlace; slug: string }>;
  /** Sections by the ids of the blocks in them. */
  byBlock: ReadonlyMap<string, LinkPlace>;
  /** Ids of the pages that show the file's text, in its order. */
  pages: readonly string[];
};

/** Places on one page, even one that was published before and leads elsewhere now. */
type PageIndex = {
  /** Where a link to the whole page leads. */
  start: LinkPlace;
  /** By anchor: sections, parts, figures and aliases. */
  byAnchor: ReadonlyMap<string, LinkPlace>;
  /** The anchor of the first heading with each name key. */
  byKey: ReadonlyMap<string, string>;
};

/** Everything that links between notes can refer to. */
export type LinkIndex = {
  notes: FileIndex<LinkNote>;
  byFile: ReadonlyMap<string, LinkNote>;
  /** By id. */
  pages: ReadonlyMap<string, PageIndex>;
};

/**
 * Indexes the targets of links between notes: the files, their headings by the fragments that
 * GitHub, Typora and this site make of them, and the pages. Linear in the number of headings.
 */
export function buildLinkIndex(
  pages: readonly LinkPage[],
  { files, aliases }: { files: readonly LinkFile[]; aliases: readonly Alias[] },
): LinkIndex {
  const places = new Map(files.map(({ file }) => [file, [] as LocatedPlace[]]));
  for (const page of pages) {
    for (const place of placesOn(page)) places.get(place.file)?.push(place);
  }
  const blocks = Map.groupBy(pages.flatMap(blocksOn), ({ file }) => file);
  const notes = files.map((file) => ({
    ...indexNote(file, places.get(file.file) ?? [], pages),
    byBlock: new Map((blocks.get(file.file) ?? []).map(({ id, place }) => [id, place])),
  }));
  return {
    notes: buildFileIndex(notes, { notesFolder: NOTES, imagesFolder: NOTES }),
    byFile: new Map(notes.map((note) => [note.path, note])),
    pages: indexPages(pages, aliases),
  };
}

/**
 * Placeholder for the path of the notes folder. Links are resolved from their note, then from here.
 */
const NOTES = 'notes';

function indexPages(pages: readonly LinkPage[], aliases: readonly Alias[]): LinkIndex['pages'] {
  const byPage = Map.groupBy(aliases, ({ from }) => from.session);
  const outlines = new Map(pages.map(({ id, rendered }) => [id, rendered.outline]));
  const ids = new Set([...outlines.keys(), ...byPage.keys()]);
  return new Map(
    Array.from(ids, (id) => [id, indexPage(id, outlines.get(id), byPage.get(id) ?? [])]),
  );
}

function indexPage(
  page: string,
  outline: LinkPage['rendered']['outline'] | undefined,
  aliases: readonly Alias[],
): PageIndex {
  const { sections = [], parts = [], figures = [] } = outline ?? {};
  const headings = [...sections, ...parts];
  const byKey = new Map<string, string>();
  for (const { heading, anchor } of headings) addFirst(byKey, nameKey(heading), anchor);
  const current = [...headings.map(({ anchor }) => anchor), ...figures.map(({ id }) => id)];
  const moved = aliases.map(({ from, to: { session, anchor } }) => {
    return [from.anchor, { page: session, anchor: anchor === '' ? null : anchor }] as const;
  });
  // A current anchor takes precedence over an alias.
  const byAnchor = new Map([
    ...moved,
    ...current.map((anchor) => [anchor, { page, anchor }] as const),
  ]);
  const successor = outline === undefined ? byAnchor.get('') : undefined;
  return { start: successor ?? { page, anchor: null }, byAnchor, byKey };
}

/** Adds the value unless the key is known or empty, as for a heading of punctuation only. */
function addFirst<Value>(map: Map<string, Value>, key: string, value: Value): void {
  if (key !== '' && !map.has(key)) map.set(key, value);
}

type LocatedPlace = LinkPlace & { file: string; line: number };

/** Lists the page's chunks and sections with their lines in the files. */
function* placesOn({ id, chunks, rendered: { outline } }: LinkPage): Generator<LocatedPlace> {
  const parts = new Map(outline.parts.map(({ anchor, at: { chunk } }) => [chunk, anchor]));
  for (const [index, { file, headingLine }] of chunks.entries()) {
    yield { page: id, anchor: parts.get(index) ?? null, file, line: headingLine };
  }
  for (const { anchor, at } of outline.sections)
    yield { page: id, anchor, ...lineInFile(at, chunks) };
}

/** Lists the blocks of a page that have an id. A link leads to the section or the part around one. */
function blocksOn({ id: page, chunks, rendered: { outline } }: LinkPage) {
  return outline.blocks.map(({ id, section, chunk }) => {
    const part = outline.parts.find(({ at }) => at.chunk === chunk);
    const around = section === null ? part : outline.sections[section];
    return { file: chunks[chunk]?.file, id, place: { page, anchor: around?.anchor ?? null } };
  });
}

function indexNote(
  { file, headings }: LinkFile,
  located: readonly LocatedPlace[],
  pages: readonly LinkPage[],
): Omit<LinkNote, 'byBlock'> {
  const places = located.toSorted((a, b) => a.line - b.line);
  const own = new Set(places.map(({ page }) => page));
  const isOnlyFile = pages.every(({ id }) => id === TIMELINE || own.has(id));
  const start = startOf(places, { isOnlyFile });
  const bySlug = new Map<string, LinkPlace>();
  const byKey = new Map<string, { place: LinkPlace; slug: string }>();
  const slugger = new GithubSlugger();
  let next = 0;
  for (const { text, line } of headings) {
    while (next < places.length && (places[next]?.line ?? 0) < line) next += 1;
    // A section may begin on the line of its page.
    while (places[next + 1]?.line === line) next += 1;
    // The title comes before all pages. A heading that groups sessions leads to the next of them.
    const isTitle = next === 0 && places[0]?.line !== line;
    const { page, anchor } = isTitle ? start : (places[next] ?? start);
    const slug = slugger.slug(text);
    bySlug.set(slug, { page, anchor });
    addFirst(byKey, nameKey(splitWrittenId(text).text), { place: { page, anchor }, slug });
  }
  return { root: 'notes', path: file, start, bySlug, byKey, pages: [...own] };
}

/**
 * A file of several sessions that is the whole notebook is the timeline; any other is its first
 * page.
 */
function startOf(
  places: readonly LocatedPlace[],
  { isOnlyFile }: { isOnlyFile: boolean },
): LinkPlace {
  const sessions = places.filter(({ page }) => page !== TIMELINE);
  const [first] = sessions;
  const isOnePage = sessions.every(({ page }) => page === first?.page);
  if (first === undefined || (isOnlyFile && !isOnePage)) return { page: TIMELINE, anchor: null };
  return { page: first.page, anchor: first.anchor };
}
