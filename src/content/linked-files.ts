import { buildFileIndex, type FileIndex } from '../model/files/file-index.ts';
import { findFile } from '../model/files/find-file.ts';
import { byNameKey, findClosest } from '../model/links/name-key.ts';
import { NOTES_ENDING } from '../model/files/file-path.ts';
import type { Diagnostic, LinkOutline, Place, Reading } from '../model/types.ts';
import { readAttachment } from './attachment.ts';
import { type ListedFile, listFiles } from './image-files.ts';
import { readImage } from './read-image.ts';
import type { LinkTarget } from './types.ts';

/** What a link to a file leads to, or the path of a file that it may have meant. */
type LinkedFile =
  { found: true; reading: Reading<LinkTarget> } | { found: false; suggestion: string | null };

/** Finds the file that a link at `place` leads to. */
export type FindLinkedFile = (
  link: Pick<LinkOutline, 'written' | 'wiki'>,
  place: Place,
) => Promise<LinkedFile>;

/**
 * Finds the files that notes link to, by the rule for images. An image is published as a figure is,
 * another file as it stands, where its kind and its size allow that. The folders are listed when the
 * first link asks.
 */
export function linkedFiles(
  folders: { notesDir: string; imagesDir: string },
  images: FileIndex<ListedFile>,
): FindLinkedFile {
  let listing: Promise<Listing> | undefined;
  return async ({ written, wiki }, place) => {
    listing ??= listAll(folders, images);
    const { files, paths } = await listing;
    const lookup = { notesFile: place.file, anywhere: wiki };
    const image = findFile(written, { ...lookup, index: images });
    if (image.outcome === 'found') return imageTarget(image.file, place);
    const match = findFile(written, { ...lookup, index: files });
    if (match.outcome === 'found') return attachmentTarget(match.file, place);
    const name = written.replace(/[?#].*$/s, '');
    return { found: false, suggestion: findClosest(name, paths) };
  };
}

/** All files but images and notes; paths of all but notes, by their keys. */
type Listing = { files: FileIndex<ListedFile>; paths: ReadonlyMap<string, string> };

async function listAll(
  folders: { notesDir: string; imagesDir: string },
  { notesFolder, imagesFolder, exact }: FileIndex<ListedFile>,
): Promise<Listing> {
  const files = await listFiles(folders, ATTACHABLE);
  const all = [...files, ...[...exact.byPath.values()].flat()];
  return {
    files: buildFileIndex(files, { notesFolder, imagesFolder }),
    paths: byNameKey(all.map(({ path }) => path)),
  };
}

/** Neither hidden nor left out, and no note. What may be published is asked of those linked to. */
const ATTACHABLE = new RegExp(`^(?![._]|.*${NOTES_ENDING.source})`, 'is');

async function imageTarget({ absolute, path }: ListedFile, place: Place): Promise<LinkedFile> {
  const size = await readImage(absolute);
  if (size === null) return broken([{ rule: 'image-unreadable', place, values: { name: path } }]);
  const { width, height } = size;
  const image = { outcome: 'found' as const, absolute, width, height };
  return { found: true, reading: { value: { outcome: 'image', image }, diagnostics: [] } };
}

async function attachmentTarget(file: ListedFile, place: Place): Promise<LinkedFile> {
  const { value, diagnostics } = await readAttachment(file, place);
  if (value === null) return broken(diagnostics);
  return { found: true, reading: { value: { outcome: 'attachment', file: value }, diagnostics } };
}

function broken(diagnostics: Diagnostic[]): LinkedFile {
  return { found: true, reading: { value: { outcome: 'broken' }, diagnostics } };
}
