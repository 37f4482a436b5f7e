import { relative, sep } from 'node:path';
import type { ListedFile } from '../content/image-files.ts';
import { readImageIndex } from '../content/read-image-index.ts';
import type { Settings } from '../content/settings.ts';
import type { PageEntry } from '../content/types.ts';
import { findImage } from '../model/image-path.ts';
import type { Diagnostic } from '../model/types.ts';

/**
 * An `image-unused` for each picture file that no figure of the pages can mean. One of several that
 * an ambiguous figure could mean counts as used. Each stands at the picture's path from the notes.
 */
export async function unusedImages(
  pages: readonly PageEntry[],
  { notesDir, imagesDir }: Pick<Settings, 'notesDir' | 'imagesDir'>,
): Promise<Diagnostic[]> {
  const { images, index } = await readImageIndex({ notesDir, imagesDir });
  const used = new Set<ListedFile>();
  const linked = new Set(
    pages.flatMap(({ links }) =>
      links.flatMap((link) => (link.outcome === 'picture' ? link.picture.absolute : [])),
    ),
  );
  for (const { chunks, rendered } of pages) {
    for (const { at, written, wiki } of rendered.outline.figures) {
      const notesFile = chunks[at.chunk]?.file ?? '';
      const match = findImage(written, { notesFile, index, anywhere: wiki });
      if (match.outcome === 'found') used.add(match.file);
      if (match.outcome === 'ambiguous') for (const each of match.candidates) used.add(each);
    }
  }
  return images
    .filter((image) => !used.has(image) && !linked.has(image.absolute))
    .map(({ absolute, path }) => ({
      rule: 'image-unused',
      place: { file: relative(notesDir, absolute).replaceAll(sep, '/'), line: 1, column: 1 },
      values: { name: path },
    }));
}
