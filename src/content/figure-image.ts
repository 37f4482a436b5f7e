import type { FileIndex } from '../model/files/file-index.ts';
import { findFile } from '../model/files/find-file.ts';
import { pathFromNotes } from '../model/files/file-path.ts';
import type { Diagnostic, FigureOutline, Place, RuleName } from '../model/types.ts';
import type { ListedFile } from './image-files.ts';
import { readImage } from './read-image.ts';
import type { FigureImage } from './types.ts';

/**
 * Finds the image of one figure and measures it. `place` is where the figure stands; it names the
 * notes file, from whose folder the address is read.
 */
export async function figureImage(
  figure: FigureOutline,
  { index, place }: { index: FileIndex<ListedFile>; place: Place },
): Promise<{ value: FigureImage; diagnostics: Diagnostic[] }> {
  const { written, name, wiki } = figure;
  const diagnostic = (rule: RuleName, values: Diagnostic['values']) => [{ rule, place, values }];
  const match = findFile(written, { notesFile: place.file, index, anywhere: wiki });
  if (match.outcome === 'ambiguous') {
    const candidates = match.candidates.map(({ path }) => path).join(', ');
    const diagnostics = diagnostic('image-ambiguous', { name, candidates });
    return { value: { outcome: 'ambiguous' }, diagnostics };
  }
  if (match.outcome !== 'found') {
    const { outcome } = match;
    return { value: { outcome }, diagnostics: diagnostic(`image-${outcome}`, { name, written }) };
  }
  const { absolute } = match.file;
  const size = await readImage(absolute);
  if (size === null) {
    const diagnostics = diagnostic('image-unreadable', { name });
    return { value: { outcome: 'unreadable' }, diagnostics };
  }
  const path = pathFromNotes(match.file, { notesFile: place.file, folders: index });
  return {
    value: { outcome: 'found', absolute, width: size.width, height: size.height },
    diagnostics:
      match.repaired === null
        ? []
        : diagnostic('image-path-repaired', { written, path, reason: match.repaired }),
  };
}
