import { lastPart, readImageAddress } from './image-address.ts';
import { type ImageFile, type ImageIndex, type ImageLookup, isInside } from './image-index.ts';

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
  const { exact, folded, notesFolder, imagesFolder } = index;
  const folder = [notesFolder, ...notesFile.split('/').slice(0, -1)].join('/');
  const slashed = address.paths.map((path) => path.replaceAll('\\', '/'));
  const stepsOf = (path: string) => placesOf(path, { folder, imagesFolder });
  const normal = address.paths.filter((path) => !path.startsWith('/')).flatMap(stepsOf);
  const mended = slashed.map((path) => path.replace(/^\/+/, '')).flatMap(stepsOf);
  const names = address.foreign ? slashed.map(lastPart) : [];
  const steps = [
    ...normal.map((places) => ({ files: filesAt(places, exact), repaired: false })),
    ...mended.map((places) => ({ files: filesAt(places, exact), repaired: true })),
    ...mended.map((places) => ({ files: filesAt(places, folded), repaired: true })),
    ...names.map((name) => ({ files: filesNamed(name, exact), repaired: true })),
    ...names.map((name) => ({ files: filesNamed(name, folded), repaired: true })),
  ];
  for (const { files, repaired } of steps) {
    const [file, another] = files;
    if (another !== undefined) return { outcome: 'ambiguous', candidates: files };
    if (file !== undefined) return { outcome: 'found', file, repaired };
  }
  const leadsOut = slashed.some(
    (path) =>
      /^(?:[a-z]:|\/)/i.test(path) ||
      ![notesFolder, imagesFolder].some((root) => isInside(follow(folder, path), root)),
  );
  return { outcome: leadsOut ? 'refused' : 'missing' };
}

/** Where a path may lead, a list a step: from the folder of the notes file; in the images folder. */
function placesOf(
  path: string,
  { folder, imagesFolder }: { folder: string; imagesFolder: string },
): string[][] {
  const name = lastPart(imagesFolder);
  const inside = path.replace(/^(?:\.{0,2}\/)+/, '');
  const prefix = ['imgs/', `${name}/`].find((start) => inside.startsWith(start)) ?? '';
  const places = [inside, inside.slice(prefix.length)]
    .map((rest) => follow(imagesFolder, rest))
    .filter((place) => isInside(place, imagesFolder));
  return [[follow(folder, path)], [...new Set(places)]];
}

/** The path that one reaches from a folder, with `.` and `..` followed. */
function follow(folder: string, path: string): string {
  const parts = folder.split('/');
  for (const part of path.split('/')) {
    if (part === '..' && parts.length > 0 && parts.at(-1) !== '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}

function filesAt<File extends ImageFile>(
  places: readonly string[],
  { byPath, spell }: ImageLookup<File>,
): readonly File[] {
  return [...new Set(places.map(spell))].flatMap((place) => byPath.get(place) ?? []);
}

function filesNamed<File extends ImageFile>(
  name: string,
  { byName, spell }: ImageLookup<File>,
): readonly File[] {
  return byName.get(spell(name)) ?? [];
}
