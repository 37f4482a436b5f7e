import GithubSlugger from 'github-slugger';
import { buildImageIndex, type ImageFile, type ImageIndex } from '../files/image-index.ts';
import type { Alias } from '../ledger/types.ts';
import type { ChunkLine, PageOutline } from '../types.ts';
import { looseKey } from './loose-key.ts';

/** A place that links may lead to; `anchor` is null for the page as a whole. */
export type LinkPlace = { page: string; anchor: string | null };

/** What links need to know of a page. Lines count from 1. */
export type LinkPage = {
  id: string;
  chunks: readonly { file: string; headingLine: number; line: number }[];
  rendered: { outline: Pick<PageOutline, 'sections' | 'parts' | 'figures'> };
};

/** The headings of a notes file at the top level, in its order. Lines count from 1. */
export type LinkFile = { file: string; headings: readonly { text: string; line: number }[] };

/** A notes file as the target of links. */
export type LinkNote = ImageFile & {
  /** Where the file as a whole is. */
  start: LinkPlace;
  /** By the fragment that GitHub gives the heading, numbered where it is not the first. */
  slugs: ReadonlyMap<string, LinkPlace>;
  /** The first heading with these letters and digits. */
  loose: ReadonlyMap<string, { place: LinkPlace; slug: string }>;
  /** Pages that the file's text is on, in its order. */
  pages: readonly string[];
};

export type LinkIndex = {
  notes: ImageIndex<LinkNote>;
  byFile: ReadonlyMap<string, LinkNote>;
  /** By id. */
  pages: ReadonlyMap<string, LinkTargets>;
};

/** What an address of a page may name, also an earlier one that leads elsewhere now. */
type LinkTargets = {
  /** The page as a whole. */
  start: LinkPlace;
  /** By anchor, those of figures and earlier ones too. */
  anchors: ReadonlyMap<string, LinkPlace>;
  /** Anchors by the letters and digits of their headings. */
  loose: ReadonlyMap<string, string>;
};

/**
 * Indexes what links between notes may mean: files, and in each the headings by the fragments that
 * GitHub, Typora and this site give them. Linear in the number of headings.
 */
export function buildLinkIndex(
  pages: readonly LinkPage[],
  { files, aliases }: { files: readonly LinkFile[]; aliases: readonly Alias[] },
): LinkIndex {
  const places = new Map(files.map(({ file }) => [file, [] as Located[]]));
  for (const page of pages) {
    for (const located of locate(page)) places.get(located.file)?.push(located);
  }
  const notes = files.map((file) => noteOf(file, places.get(file.file) ?? [], pages));
  return {
    notes: buildImageIndex(notes, { notesFolder: NOTES, imagesFolder: NOTES }),
    byFile: new Map(notes.map((note) => [note.path, note])),
    pages: pageAnchors(pages, aliases),
  };
}

function pageAnchors(pages: readonly LinkPage[], aliases: readonly Alias[]): LinkIndex['pages'] {
  const byPage = Map.groupBy(aliases, ({ from }) => from.session);
  const ids = new Set([...pages.map(({ id }) => id), ...byPage.keys()]);
  const outlines = new Map(pages.map(({ id, rendered }) => [id, rendered.outline]));
  return new Map(
    Array.from(ids, (id) => [id, anchorsOf(id, outlines.get(id), byPage.get(id) ?? [])]),
  );
}

function anchorsOf(
  page: string,
  outline: LinkPage['rendered']['outline'] | undefined,
  aliases: readonly Alias[],
): LinkTargets {
  const { sections = [], parts = [], figures = [] } = outline ?? {};
  const headings = [...sections, ...parts];
  const loose = new Map<string, string>();
  for (const { heading, anchor } of headings) addFirst(loose, looseKey(heading), anchor);
  const living = [...headings.map(({ anchor }) => anchor), ...figures.map(({ id }) => id)];
  const moved = aliases.map(({ from, to }) => [from.anchor, placeOf(to)] as const);
  // Where something has an anchor now, that is what is meant.
  const anchors = new Map([
    ...moved,
    ...living.map((anchor) => [anchor, { page, anchor }] as const),
  ]);
  const gone = outline === undefined ? anchors.get('') : undefined;
  return { start: gone ?? { page, anchor: null }, anchors, loose };
}

function placeOf({ session, anchor }: Alias['to']): LinkPlace {
  return { page: session, anchor: anchor === '' ? null : anchor };
}

/** Adds the first value of a key; a heading of signs alone has none. */
function addFirst<Value>(map: Map<string, Value>, key: string, value: Value): void {
  if (key !== '' && !map.has(key)) map.set(key, value);
}

/** A name for the folder of the notes; links are looked up from the note, then from here. */
const NOTES = 'notes';

type Located = LinkPlace & { file: string; line: number };

/** The headings of a page with their places in the files. */
function* locate({ id, chunks, rendered: { outline } }: LinkPage): Generator<Located> {
  const at = ({ chunk, offset }: ChunkLine) => {
    const { file = '', headingLine = 0, line = 0 } = chunks[chunk] ?? {};
    return { file, line: offset < 0 ? headingLine : line + offset };
  };
  const parts = new Map(outline.parts.map(({ anchor, at: { chunk } }) => [chunk, anchor]));
  for (const [index, { file, headingLine }] of chunks.entries()) {
    yield { page: id, anchor: parts.get(index) ?? null, file, line: headingLine };
  }
  for (const { anchor, at: line } of outline.sections) yield { page: id, anchor, ...at(line) };
}

function noteOf(
  { file, headings }: LinkFile,
  located: readonly Located[],
  pages: readonly LinkPage[],
): LinkNote {
  const places = located.toSorted((a, b) => a.line - b.line);
  const own = new Set(places.map(({ page }) => page));
  const start = startOf(places, { isAll: pages.every(({ id }) => id === HOME || own.has(id)) });
  const slugs = new Map<string, LinkPlace>();
  const loose = new Map<string, { place: LinkPlace; slug: string }>();
  const slugger = new GithubSlugger();
  let next = 0;
  for (const { text, line } of headings) {
    while (next < places.length && (places[next]?.line ?? 0) < line) next += 1;
    // A section may begin on the line of its page.
    while (places[next + 1]?.line === line) next += 1;
    // The title stands before all pages, a heading that groups sessions before its first.
    const place = next === 0 && places[0]?.line !== line ? start : (places[next] ?? start);
    const target = { page: place.page, anchor: place.anchor };
    const slug = slugger.slug(text);
    slugs.set(slug, target);
    addFirst(loose, looseKey(text.replace(WRITTEN_ID, '')), { place: target, slug });
  }
  return { root: 'notes', path: file, start, slugs, loose, pages: [...own] };
}

/** A running file that is all of the notes is the timeline; another is the page it begins. */
function startOf(places: readonly Located[], { isAll }: { isAll: boolean }): LinkPlace {
  const sessions = places.filter(({ page }) => page !== HOME);
  const [first] = sessions;
  const isOne = sessions.every(({ page }) => page === first?.page);
  if (first === undefined || (isAll && !isOne)) return { page: HOME, anchor: null };
  return { page: first.page, anchor: first.anchor };
}

/** Id of the timeline with the preambles of the files. */
const HOME = 'index';
const WRITTEN_ID = /\s*\{#[^\s{}]*\}\s*$/;
