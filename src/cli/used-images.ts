import type { ListedFile } from '../content/image-files.ts';
import type { PageEntry } from '../content/types.ts';
import type { FileIndex } from '../model/files/file-index.ts';
import { findFile } from '../model/files/find-file.ts';

/**
 * The images that figures of the pages can mean, of an ambiguous one all that it could mean, and
 * those that links lead to.
 */
export function usedImages(
  pages: readonly PageEntry[],
  { images, index }: { images: readonly ListedFile[]; index: FileIndex<ListedFile> },
): ReadonlySet<ListedFile> {
  const used = new Set<ListedFile>();
  for (const { chunks, rendered } of pages) {
    for (const { at, written, wiki } of rendered.outline.figures) {
      const notesFile = chunks[at.chunk]?.file ?? '';
      const match = findFile(written, { notesFile, index, anywhere: wiki });
      if (match.outcome === 'found') used.add(match.file);
      if (match.outcome === 'ambiguous') for (const each of match.candidates) used.add(each);
    }
  }
  const linked = new Set<string>();
  for (const link of pages.flatMap(({ links }) => links)) {
    if (link.outcome === 'image') linked.add(link.image.absolute);
  }
  for (const image of images) if (linked.has(image.absolute)) used.add(image);
  return used;
}
