import { lastPart, readImageAddress } from './image-address.ts';
import { type ImageFile, type ImageIndex, type ImageLookup, isInside } from './image-index.ts';

/**
 * Why a reading of an address is one that other programs may not share: a `\` or a leading `/`,
 * case or Unicode form, or a path of one machine of which only the name was found.
 */
type Repair = 'slashes' | 'spelling' | 'machine';

/** Which file an address means, and what had to be repaired to find it. */
export type ImageMatch<File extends ImageFile = ImageFile> =
  | { outcome: 'found'; file: File; repaired: Repair | null }
  | { outcome: 'ambiguous'; candidates: readonly File[] }
  | { outcome: 'missing' | 'refused' | 'remote' };

/**
 * Finds the image that `written` means, the address of an image in `notesFile` (a path under the
 * notes folder, with `/`), by the rule "Images" of the design: the first step that any file answers
 * decides, and two files that answer it are ambiguous. An address that no file answers is `refused`
 * where it leads out of both folders, and `missing` elsewhere. The time that it takes does not grow
 * with the number of files. With `anywhere`, a name alone may be that of a file in any folder.
 */
export function findImage<File extends ImageFile>(
  written: string,
  {
    notesFile,
    index,
    anywhere = false,
  }: { notesFile: string; index: ImageIndex<File>; anywhere?: boolean },
): ImageMatch<File> {
  const address = readImageAddress(written);
  if (address.kind !== 'path') return { outcome: address.kind };
  const { exact, folded, notesFolder, imagesFolder } = index;
  const folder = [notesFolder, ...notesFile.split('/').slice(0, -1)].join('/');
  const normal = address.paths.filter((path) => !path.startsWith('/'));
  const slashed = address.paths.map((path) => path.replaceAll('\\', '/'));
  const mended = slashed.map((path) => path.replace(/^\/+/, ''));
  const names = address.foreign ? slashed.map(lastPart) : [];
  const bareNames = anywhere ? slashed.filter((path) => !path.includes('/')) : [];
  const at = (path: string, lookup: ImageLookup<File>) =>
    filesAt(path, { folder, imagesFolder, lookup });
  const steps = [
    ...normal.flatMap((path) => at(path, exact)).map(step(null)),
    ...bareNames.map((name) => exact.byAnyName.get(name) ?? []).map(step(null)),
    ...mended.flatMap((path) => at(path, exact)).map(step('slashes')),
    ...mended.flatMap((path) => at(path, folded)).map(step('spelling')),
    ...bareNames
      .map((name) => folded.byAnyName.get(folded.spell(name)) ?? [])
      .map(step('spelling')),
    ...names.map((name) => filesNamed(name, exact)).map(step('machine')),
    ...names.map((name) => filesNamed(name, folded)).map(step('machine')),
  ];
  const match = steps.find((outcome) => outcome !== null);
  if (match) return match;
  // A path from the root of another computer leads nowhere here: its image is missing.
  const leadsOut = slashed.some(
    (path) =>
      !/^(?:[a-z]:|\/)/i.test(path) &&
      ![notesFolder, imagesFolder].some((root) => isInside(follow(folder, path), root)),
  );
  return { outcome: leadsOut ? 'refused' : 'missing' };
}

/** What the answers to one step mean; null where there are none. */
function step(repaired: Repair | null) {
  return <File extends ImageFile>(files: readonly File[]): ImageMatch<File> | null => {
    const [file, another] = files;
    if (another !== undefined) return { outcome: 'ambiguous', candidates: files };
    return file === undefined ? null : { outcome: 'found', file, repaired };
  };
}

/** The files at a path, a list a step: seen from the notes file; in the images folder. */
function filesAt<File extends ImageFile>(
  path: string,
  {
    folder,
    imagesFolder,
    lookup: { spell, byPath },
  }: { folder: string; imagesFolder: string; lookup: ImageLookup<File> },
): (readonly File[])[] {
  const written = spell(path);
  const images = spell(imagesFolder);
  const inside = written.replace(/^(?:\.{0,2}\/)+/, '');
  const prefix = ['imgs/', `${lastPart(images)}/`].find((start) => inside.startsWith(start)) ?? '';
  const places = [inside, inside.slice(prefix.length)]
    .map((rest) => follow(images, rest))
    .filter((place) => isInside(place, images));
  return [[follow(spell(folder), written)], [...new Set(places)]].map((keys) =>
    keys.flatMap((key) => byPath.get(key) ?? []),
  );
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

function filesNamed<File extends ImageFile>(
  name: string,
  { byName, spell }: ImageLookup<File>,
): readonly File[] {
  return byName.get(spell(name)) ?? [];
}
