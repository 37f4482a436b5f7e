import type { ListedFile } from '../content/image-files.ts';
import type { PageEntry } from '../content/types.ts';
import type { ImageIndex } from '../model/image-index.ts';
import { findImage } from '../model/image-path.ts';

/** The pictures that figures of the pages can mean; of an ambiguous one all that it could mean. */
export function usedImages(
  pages: readonly PageEntry[],
  index: ImageIndex<ListedFile>,
): ReadonlySet<ListedFile> {
  const used = new Set<ListedFile>();
  for (const { chunks, rendered } of pages) {
    for (const { at, written } of rendered.outline.figures) {
      const match = findImage(written, { notesFile: chunks[at.chunk]?.file ?? '', index });
      if (match.outcome === 'found') used.add(match.file);
      if (match.outcome === 'ambiguous') for (const each of match.candidates) used.add(each);
    }
  }
  return used;
}
