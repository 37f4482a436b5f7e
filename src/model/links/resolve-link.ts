import { findImage } from '../files/image-path.ts';
import { isNoteName, NOTE_ENDING } from '../files/note-name.ts';
import type { LinkIndex, LinkNote, LinkPlace } from './link-index.ts';
import { keyed, nearest } from './nearest.ts';
import { looseKey } from './loose-key.ts';

/**
 * Where a link leads in the notes. Where that was not `found`, `place` may be the note without the
 * heading, and `nearest` what could be written in the address' place.
 */
export type LinkMatch =
  | { found: true; place: LinkPlace }
  | { found: false; place: LinkPlace | null; nearest: string | null };

/** The link as written, in `file` (a path under the notes folder) on `page`. */
export type LinkSource = { written: string; wiki: boolean; file: string; page: string };

/**
 * Finds the note and the heading that a link means. Its path is read as that of an image is: from its
 * notes file's folder, then from the notes folder, `\` and case mended; in `[[…]]` a name is enough.
 * A path or name that is no file may be that of a page. Its fragment is read as GitHub numbers it,
 * then as an anchor of this site, then by its letters and digits.
 */
export function resolveLink(link: LinkSource, index: LinkIndex): LinkMatch {
  const { path, fragment } = partsOf(link.written);
  const note = path === '' ? index.byFile.get(link.file) : findNote(path, link, index);
  if (note === undefined) return pageMatch(path, fragment, index) ?? missingNote(path, index);
  if (path === '' && fragment === '') return { found: false, place: null, nearest: null };
  if (fragment === '') return found(note.start);
  const place =
    headingIn(note, fragment) ??
    (path === '' ? anchorOn([link.page], fragment, index) : null) ??
    anchorOn(note.pages, fragment, index);
  if (place !== null) return found(place);
  const closest = nearest(fragment, note.loose, ({ slug }) => slug);
  return {
    found: false,
    place: path === '' ? null : note.start,
    nearest: closest === null ? null : `${decode(path)}#${closest}`,
  };
}

function found(place: LinkPlace): LinkMatch {
  return { found: true, place };
}

function partsOf(written: string): { path: string; fragment: string } {
  const hash = written.indexOf('#');
  const path = (hash === -1 ? written : written.slice(0, hash)).replace(/\?.*$/s, '');
  return { path, fragment: hash === -1 ? '' : decode(written.slice(hash + 1)) };
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function findNote(
  path: string,
  { file, wiki }: LinkSource,
  { notes }: LinkIndex,
): LinkNote | undefined {
  const tries = isNoteName(path) ? [path] : [path, `${path}.md`, `${path}.markdown`];
  for (const written of tries) {
    const match = findImage(written, { notesFile: file, index: notes, anywhere: wiki });
    if (match.outcome === 'found') return match.file;
  }
  return undefined;
}

function headingIn({ slugs, loose }: LinkNote, fragment: string): LinkPlace | null {
  return slugs.get(fragment.toLowerCase()) ?? loose.get(looseKey(fragment))?.place ?? null;
}

function anchorOn(pages: readonly string[], fragment: string, index: LinkIndex): LinkPlace | null {
  for (const id of pages) {
    const place = index.pages.get(id)?.anchors.get(fragment);
    if (place !== undefined) return place;
  }
  return pages.includes(fragment) ? { page: fragment, anchor: null } : null;
}

/** The page of a path such as `/2020-03-11/`, or of a note that is part of a running file now. */
function pageMatch(path: string, fragment: string, { pages }: LinkIndex): LinkMatch | null {
  const id = decode(path)
    .replaceAll('\\', '/')
    .replace(/^(?:\.{0,2}\/)+|\/$/g, '')
    .replace(NOTE_ENDING, '');
  if (id === '' && fragment === '') return found({ page: 'index', anchor: null });
  const page = pages.get(id);
  if (page === undefined) return null;
  if (fragment === '') return found(page.start);
  const own = page.loose.get(looseKey(fragment));
  const place =
    page.anchors.get(fragment) ?? (own === undefined ? undefined : page.anchors.get(own));
  if (place !== undefined) return found(place);
  const closest = nearest(fragment, page.loose, (anchor) => anchor);
  return {
    found: false,
    place: page.start,
    nearest: closest === null ? null : `${decode(path)}#${closest}`,
  };
}

function missingNote(path: string, { byFile }: LinkIndex): LinkMatch {
  const names = keyed([...byFile.keys()]);
  return { found: false, place: null, nearest: nearest(decode(path), names, (name) => name) };
}
