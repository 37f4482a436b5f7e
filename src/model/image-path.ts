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
 * notes folder, with `/`), by the rule "Images" of the design: the first step that any file answers
 * decides, and two files that answer it are ambiguous. An address that no file answers is `refused`
 * where it leads out of both folders, and `missing` elsewhere. The time that it takes does not grow
 * with the number of files.
 */
export function findImage<File extends ImageFile>(
  written: string,
  { notesFile, index }: { notesFile: string; index: ImageIndex<File> },
): ImageMatch<File> {
  const address = readImageAddress(written);
  if (address.kind !== 'path') return { outcome: address.kind };

  const { paths, foreign } = address;
  const { exact, folded, notesFolder, imagesFolder } = index;
  const from = [...notesFolder.split('/'), ...notesFile.split('/').slice(0, -1)];
  const routes = paths.map(routeOf);
  const steps = [
    ...filesByPath(exact, { routes, from, imagesFolder }).map(step(foreign)),
    ...filesByPath(folded, { routes, from, imagesFolder }).map(step(true)),
    ...(foreign ? [...filesByName(exact, paths), ...filesByName(folded, paths)].map(step(true)) : []),
  ];
  const answer = steps.find(({ files }) => files.length > 0);
  if (answer === undefined) {
    const out = routes.some((route) => leadsOut(route, { from, notesFolder, imagesFolder }));
    return { outcome: out ? 'refused' : 'missing' };
  }
  const [file, another] = answer.files;
  return { outcome: 'missing' };
}
