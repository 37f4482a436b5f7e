import type { FileIndex } from '../model/files/file-index.ts';
import { findFile } from '../model/files/find-file.ts';
import { pathFromNotes } from '../model/files/file-path.ts';
import type { RuleName } from '../model/rules.ts';
import type { Diagnostic, FigureOutline, Place, Reading } from '../model/types.ts';
import { placeAt } from '../model/outline/chunk-place.ts';
import type { ImageReader } from './images/image-reader.ts';
import type { ListedFile } from './listed-files.ts';
import type { FigureImage, PageEntry } from './types.ts';

/** Finds and measures the images of all figures. Returns those of each page in reading order. */
export async function findFigureImages(
  pages: readonly Pick<PageEntry, 'chunks' | 'rendered'>[],
  lookup: Lookup,
): Promise<Reading<FigureImage[][]>> {
  const found = await Promise.all(
    pages.map(({ chunks, rendered }) =>
      Promise.all(
        rendered.outline.figures.map((figure) =>
          findFigureImage(figure, { ...lookup, place: placeAt(figure, chunks) }),
        ),
      ),
    ),
  );
  return {
    value: found.map((images) => images.map((image) => image.value)),
    diagnostics: found.flat().flatMap((image) => image.diagnostics),
  };
}

type Lookup = { index: FileIndex<ListedFile>; images: ImageReader };

/** The address of a figure is relative to the folder of the notes file in `place`. */
async function findFigureImage(
  { written, name, wiki }: FigureOutline,
  { index, images, place }: Lookup & { place: Place },
): Promise<Reading<FigureImage>> {
  const report = (rule: RuleName, values: Diagnostic['values']) => [{ rule, place, values }];
  const match = findFile(written, { notesFile: place.file, index, anywhere: wiki });
  if (match.outcome === 'ambiguous') {
    const paths = match.candidates.map(({ path }) => path).join(', ');
    return {
      value: { outcome: 'ambiguous', candidates: match.candidates.map((each) => each.absolute) },
      diagnostics: report('image-ambiguous', { name, candidates: paths }),
    };
  }
  if (match.outcome !== 'found') {
    const { outcome } = match;
    return { value: { outcome }, diagnostics: report(`image-${outcome}`, { name, written }) };
  }
  const { absolute } = match.file;
  const image = await images.read(absolute);
  if (image === null) {
    return {
      value: { outcome: 'unreadable', absolute },
      diagnostics: report('image-unreadable', { name }),
    };
  }
  const path = pathFromNotes(match.file, { notesFile: place.file, folders: index });
  return {
    value: image,
    diagnostics:
      match.repaired === null
        ? []
        : report('image-path-repaired', { written, path, reason: match.repaired }),
  };
}
