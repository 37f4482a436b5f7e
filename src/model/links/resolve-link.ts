import { percentDecode } from '../files/file-address.ts';
import { isNotesFile, withoutNotesEnding } from '../text/notes-file.ts';
import { findFile } from '../files/find-file.ts';
import { TIMELINE } from '../ledger/ledger-entry.ts';
import type { LinkIndex, LinkNote, LinkPlace } from './link-index.ts';
import { byNameKey, findClosest, nameKey } from './name-key.ts';

/**
 * The place that a link leads to. For a broken link, `place` is the note if only the heading is
 * missing, and `suggestion` an address that the notes could contain instead.
 */
export type LinkMatch =
  | { found: true; place: LinkPlace }
  | { found: false; place: LinkPlace | null; suggestion: string | null };

/** A link in `file`, a path under the notes folder, which is shown on `page`. */
export type LinkSource = { written: string; wiki: boolean; file: string; page: string };

/**
 * Finds the note and the heading that a link means. The path is resolved like the path of an image; in
 * `[[…]]` a file name is enough. If no file matches, it may be the address of a page. The fragment
 * may be GitHub's, an anchor of this site, anything with the letters and digits of a heading, or
 * Obsidian's `^id` of a block.
 */
export function resolveLink(link: LinkSource, index: LinkIndex): LinkMatch {
  const { path, fragment } = splitAddress(link.written);
  const note = path === '' ? index.byFile.get(link.file) : findNote(path, link, index);
  if (note === undefined)
    return matchPageAddress(path, fragment, index) ?? missingNote(path, index);
  if (path === '' && fragment === '') return { found: false, place: null, suggestion: null };
  if (fragment === '') return found(note.start);
  const place =
    (fragment.startsWith('^') ? note.byBlock.get(fragment.slice(1)) : undefined) ??
    note.bySlug.get(fragment.toLowerCase()) ??
    note.byKey.get(nameKey(fragment))?.place ??
    (path === '' ? anchorOn([link.page], fragment, index) : null) ??
    anchorOn(note.pages, fragment, index);
  if (place !== null) return found(place);
  const suggestion = withFragment(path, findClosest(fragment, note.byKey)?.slug);
  return { found: false, place: path === '' ? null : note.start, suggestion };
}

function found(place: LinkPlace): LinkMatch {
  return { found: true, place };
}

function withFragment(path: string, fragment: string | null | undefined): string | null {
  return fragment == null ? null : `${percentDecode(path)}#${fragment}`;
}

function splitAddress(written: string): { path: string; fragment: string } {
  const hash = written.indexOf('#');
  const whole = hash === -1 ? written : written.slice(0, hash);
  // The name of a folder or of a note may contain a `?`.
  const path = isNotesFile(whole) ? whole : whole.replace(/\?.*$/s, '');
  return { path, fragment: hash === -1 ? '' : percentDecode(written.slice(hash + 1)) };
}

function findNote(
  path: string,
  { file, wiki }: LinkSource,
  { notes }: LinkIndex,
): LinkNote | undefined {
  const spellings = isNotesFile(path) ? [path] : [path, `${path}.md`, `${path}.markdown`];
  for (const spelling of spellings) {
    const match = findFile(spelling, { notesFile: file, index: notes, anywhere: wiki });
    if (match.outcome === 'found') return match.file;
  }
  return undefined;
}

function anchorOn(pages: readonly string[], fragment: string, index: LinkIndex): LinkPlace | null {
  for (const id of pages) {
    const place = index.pages.get(id)?.byAnchor.get(fragment);
    if (place !== undefined) return place;
  }
  return pages.includes(fragment) ? { page: fragment, anchor: null } : null;
}

/**
 * Matches the path of a page, such as `/2020-03-11/`, or of a note that is now part of a running
 * file.
 */
function matchPageAddress(path: string, fragment: string, { pages }: LinkIndex): LinkMatch | null {
  const id = withoutNotesEnding(
    percentDecode(path)
      .replaceAll('\\', '/')
      .replace(/^(?:\.{0,2}\/)+|\/$/g, ''),
  );
  if (id === '' && fragment === '') return found({ page: TIMELINE, anchor: null });
  const page = pages.get(id);
  if (page === undefined) return null;
  if (fragment === '') return found(page.start);
  const place = page.byAnchor.get(fragment);
  if (place !== undefined) return found(place);
  const anchor = page.byKey.get(nameKey(fragment));
  if (anchor !== undefined) return found({ page: id, anchor });
  const suggestion = withFragment(path, findClosest(fragment, page.byKey));
  return { found: false, place: page.start, suggestion };
}

function missingNote(path: string, { byFile }: LinkIndex): LinkMatch {
  const suggestion = findClosest(percentDecode(path), byNameKey([...byFile.keys()]));
  return { found: false, place: null, suggestion };
}
