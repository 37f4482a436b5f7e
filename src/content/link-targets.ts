import { buildFileIndex, type FileIndex } from '../model/files/file-index.ts';
import { findFile } from '../model/files/find-file.ts';
import { NOTES_ENDING } from '../model/text/notes-file.ts';
import type { Alias } from '../model/ledger/ledger-entry.ts';
import { buildLinkIndex, type LinkIndex } from '../model/links/link-index.ts';
import { byNameKey, findClosest } from '../model/links/name-key.ts';
import { resolveLink } from '../model/links/resolve-link.ts';
import type { NotebookSource } from '../model/gather-pages.ts';
import type { Diagnostic, LinkOutline, Place, Reading } from '../model/types.ts';
import { readAttachment } from './attachment.ts';
import { placeAt } from '../model/outline/chunk-place.ts';
import type { ImageReader } from './images/image-reader.ts';
import { refusedImage } from './images/refused-image.ts';
import { type ListedFile, listFiles, type NotebookFolders } from './files/listed-files.ts';
import type { LinkTarget, PageEntry } from './types.ts';

type Context = {
  /** The notes files with all of their headings. */
  files: NotebookSource['files'];
  aliases: readonly Alias[];
  findLinked: LinkedFileFinder;
};

/**
 * Finds the targets of all links of the notebook. A link leads to a page or section of the notes or,
 * if there is no such note, to a file. Returns the targets of each page in the order of its links.
 */
export async function findLinkTargets(
  pages: readonly Pick<PageEntry, 'id' | 'chunks' | 'rendered'>[],
  { files, aliases, findLinked }: Context,
): Promise<Reading<LinkTarget[][]>> {
  // Many notebooks have no such links.
  let known: LinkIndex | undefined;
  const indexOnce = () => (known ??= buildLinkIndex(pages, { files, aliases }));
  const value: LinkTarget[][] = [];
  const diagnostics: Diagnostic[] = [];
  for (const { id, chunks, rendered } of pages) {
    const targets: LinkTarget[] = [];
    for (const link of rendered.outline.links) {
      const place = placeAt(link, chunks);
      const match = resolveLink({ ...link, file: place.file, page: id }, indexOnce());
      const note: LinkTarget | null = match.place && { outcome: 'place', ...match.place };
      const file = note === null ? await findLinked(link, place) : null;
      targets.push(note ?? file?.target ?? { outcome: 'broken' });
      if (file !== null) diagnostics.push(...file.diagnostics);
      if (match.found || file?.target) continue;
      diagnostics.push(brokenLink(link, place, match.suggestion ?? file?.suggestion ?? null));
    }
    value.push(targets);
  }
  return { value, diagnostics };
}

function brokenLink({ written, wiki }: LinkOutline, place: Place, suggestion: string | null) {
  const url = wiki ? `[[${decodeURIComponent(written)}]]` : written;
  const values = { url, suggestion: suggestion === null ? '' : ` → ${suggestion}` };
  return { rule: 'link-broken', place, values } satisfies Diagnostic;
}

/**
 * The file that a link leads to. `target` is null if no file matches; then `suggestion` is the path of a
 * file with a similar name, if one exists.
 */
type LinkedFile = {
  target: LinkTarget | null;
  suggestion: string | null;
  diagnostics: Diagnostic[];
};

/**
 * Returns a function that finds linked files by the same rules as images. An image is published like
 * the image of a figure, any other file unchanged if its type and size allow it. The folders are
 * listed on the first call.
 */
export function linkedFileFinder(
  folders: NotebookFolders,
  { index, images }: { index: FileIndex<ListedFile>; images: ImageReader },
): LinkedFileFinder {
  let listing: Promise<Listing> | undefined;
  return async ({ written, wiki }, place) => {
    listing ??= listLinkable(folders, index);
    const { files, paths } = await listing;
    const lookup = { notesFile: place.file, anywhere: wiki };
    const image = findFile(written, { ...lookup, index });
    if (image.outcome === 'found') return linkedImage(image.file, { images, place });
    const match = findFile(written, { ...lookup, index: files });
    if (match.outcome === 'found') {
      const { value: file, diagnostics } = await readAttachment(match.file, place);
      const target: LinkTarget = file ? { outcome: 'attachment', file } : { outcome: 'broken' };
      return { target, suggestion: null, diagnostics };
    }
    const name = written.replace(/[?#].*$/s, '');
    return { target: null, suggestion: findClosest(name, paths), diagnostics: [] };
  };
}

/** Finds the file of an address. `place` is the position of the address in the notes. */
export type LinkedFileFinder = (
  address: Pick<LinkOutline, 'written' | 'wiki'>,
  place: Place,
) => Promise<LinkedFile>;

/** `files` are neither images nor notes; `paths` are the paths of the files and the images, by key. */
type Listing = { files: FileIndex<ListedFile>; paths: ReadonlyMap<string, string> };

async function listLinkable(
  folders: NotebookFolders,
  { notesFolder, imagesFolder, exact }: FileIndex<ListedFile>,
): Promise<Listing> {
  const files = await listFiles(folders, LINKABLE);
  const all = [...files, ...[...exact.byPath.values()].flat()];
  return {
    files: buildFileIndex(files, { notesFolder, imagesFolder }),
    paths: byNameKey(all.map(({ path }) => path)),
  };
}

/** Matches the names of files that are not hidden, not drafts and not notes. */
const LINKABLE = new RegExp(`^(?![._]|.*${NOTES_ENDING.source})`, 'is');

async function linkedImage(
  { absolute, path }: ListedFile,
  { images, place }: { images: ImageReader; place: Place },
): Promise<LinkedFile> {
  const image = await images.read(absolute);
  if (image !== null) {
    return { target: { outcome: 'image', image }, suggestion: null, diagnostics: [] };
  }
  const { rule, values } = await refusedImage(absolute, path);
  const diagnostics: Diagnostic[] = [{ rule, place, values }];
  return { target: { outcome: 'broken' }, suggestion: null, diagnostics };
}
