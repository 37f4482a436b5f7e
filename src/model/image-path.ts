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
  const { paths, foreign } = address;
  const { exact, folded, notesFolder, imagesFolder } = index;
  const folder = [notesFolder, ...notesFile.split('/').slice(0, -1)].join('/');
  const places = paths.flatMap((path) => placesOf(path, { folder, imagesFolder }));
  const inReach = places.filter((place) => isInside(place, notesFolder) || isInside(place, imagesFolder));
  const names = foreign ? [...new Set(paths.map(lastPart))].filter((name) => name !== '') : [];
  const steps = [
    ...inReach.map((place) => ({ files: byPath(exact, place), repaired: foreign })),
    ...inReach.map((place) => ({ files: byPath(folded, place), repaired: true })),
    ...names.map((name) => ({ files: byName(exact, name), repaired: true })),
    ...names.map((name) => ({ files: byName(folded, name), repaired: true })),
  ];
  for (const { files, repaired } of steps) {
    const [file, another] = files;
    if (another !== undefined) return { outcome: 'ambiguous', candidates: files };
    if (file !== undefined) return { outcome: 'found', file, repaired };
  }
  return { outcome: inReach.length === 0 || leavesBoth(places, inReach) ? 'refused' : 'missing' };
}

type Folders = { folder: string; imagesFolder: string };

/** Where a path may lead: from the folder of the notes file first, then from the images folder. */
function placesOf(path: string, { folder, imagesFolder }: Folders): string[] {
  const slashed = path.replaceAll('\\', '/').replace(/^(?:[a-z]:)?\/+/i, '');
  const inside = slashed.replace(/^(?:\.{1,2}\/)+/, '');
  const own = imagesFolder.slice(imagesFolder.lastIndexOf('/') + 1);
  const bare = [`imgs/`, `${own}/`].find((start) => inside.startsWith(start));
  const places = [follow(folder, slashed), follow(imagesFolder, inside)];
  if (bare !== undefined) places.push(follow(imagesFolder, inside.slice(bare.length)));
  return [...new Set(places)];
}

/** The path that one reaches from a folder, with `.` and `..` followed. */
function follow(folder: string, path: string): string {
  const parts = folder.split('/');
  for (const part of path.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}

function byPath<File extends ImageFile>(
  { byPath, spell }: ImageLookup<File>,
  place: string,
): readonly File[] {
  return byPath.get(spell(place)) ?? [];
}

function byName<File extends ImageFile>(
  { byName, spell }: ImageLookup<File>,
  name: string,
): readonly File[] {
  return byName.get(spell(name)) ?? [];
}

/** The address itself leads out, though a shortened form of it would not. */
function leavesBoth(places: readonly string[], inReach: readonly string[]): boolean {
  return places[0] !== inReach[0];
}
