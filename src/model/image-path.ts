import { lastPart, readImageAddress } from './image-address.ts';
import type { ImageFile, ImageIndex, ImageLookup } from './image-index.ts';
import { isInside } from './image-index.ts';

/** Which file an address means. `repaired`: by a reading that other programs may not share. */
export type ImageMatch<File extends ImageFile = ImageFile> =
  | { outcome: 'found'; file: File; repaired: boolean }
  | { outcome: 'ambiguous'; candidates: readonly File[] }
  | { outcome: 'missing' | 'refused' | 'remote' };

/**
 * Finds the picture that `written` means, the address of an image in `notesFile` (a path under the
 * notes folder, with `/`). The rule is "Images" in the design, under "Reading the notes": the first
 * step that any file answers decides, and two files that answer it are ambiguous. An address that
 * no file answers is `refused` where it leads out of both folders, and `missing` elsewhere.
 * The time it takes does not grow with the number of files.
 */
export function findImage<File extends ImageFile>(
  written: string,
  { notesFile, index }: { notesFile: string; index: ImageIndex<File> },
): ImageMatch<File> {
  const address = readImageAddress(written);
  if (address.kind !== 'path') return { outcome: address.kind };

  const { foreign } = address;
  const notesFolder = [...index.notesFolder.split('/'), ...notesFile.split('/').slice(0, -1)];
  const routes = address.paths.map(routeOf);
  for (const lookup of [index.exact, index.folded]) {
    const repaired = foreign || lookup === index.folded;
    for (const route of routes) {
      for (const keys of [
        [follow(route, notesFolder)],
        pathsInImages(route, { imagesFolder: index.imagesFolder, spell: lookup.spell }),
      ]) {
        const match = matchOf(filesAt(lookup, keys), repaired);
        if (match !== null) return match;
      }
    }
  }
  ...
}
