import { readFileAddress } from './file-address.ts';
import type { FileIndex, FileLookup } from './file-index.ts';
import { followPath, type IndexedFile, isInside, lastPart } from './file-path.ts';

/**
 * Why other programs may not find the file of an address: a `\` or a leading `/`; a difference in
 * case or Unicode form; or a path on another computer, of which only the file name was found.
 */
type Repair = 'slashes' | 'spelling' | 'machine';

/** The file that an address means, with the repair that was needed to find it. */
export type FileMatch<File extends IndexedFile = IndexedFile> =
  | { outcome: 'found'; file: File; repaired: Repair | null }
  | { outcome: 'ambiguous'; candidates: readonly File[] }
  | { outcome: 'missing' | 'refused' | 'remote' };

/**
 * Finds the file that an address in the notes means, in the order that `docs/reading-notes.md`
 * describes. The first step with a match decides; if it matches two files, the address is
 * ambiguous. An address without a match is `refused` if it points outside both folders, otherwise
 * `missing`. The time does not depend on the number of files.
 *
 * `notesFile` contains the address and is a path under the notes folder. With `anywhere`, a bare
 * file name matches a file in any folder.
 */
export function findFile<File extends IndexedFile>(
  written: string,
  {
    notesFile,
    index,
    anywhere = false,
  }: { notesFile: string; index: FileIndex<File>; anywhere?: boolean },
): FileMatch<File> {
  const address = readFileAddress(written);
  if (address.kind !== 'path') return { outcome: address.kind };
  const { exact, folded, notesFolder, imagesFolder } = index;
  const folder = [notesFolder, ...notesFile.split('/').slice(0, -1)].join('/');
  const relative = address.paths.filter((path) => !path.startsWith('/'));
  const slashed = address.paths.map((path) => path.replaceAll('\\', '/'));
  const rootless = slashed.map((path) => path.replace(/^\/+/, ''));
  const foreignNames = address.foreign ? slashed.map(lastPart) : [];
  const bareNames = anywhere ? slashed.filter((path) => !path.includes('/')) : [];
  const at = (lookup: FileLookup<File>) => (path: string) =>
    filesAt(path, { folder, imagesFolder, lookup });
  const named =
    (files: FileLookup<File>['byName'], { spell }: FileLookup<File>) =>
    (name: string) =>
      files.get(spell(name)) ?? [];
  const match =
    firstMatch(relative.flatMap(at(exact)), null) ??
    firstMatch(bareNames.map(named(exact.byName, exact)), null) ??
    firstMatch(rootless.flatMap(at(exact)), 'slashes') ??
    firstMatch(rootless.flatMap(at(folded)), 'spelling') ??
    firstMatch(bareNames.map(named(folded.byName, folded)), 'spelling') ??
    firstMatch(foreignNames.map(named(exact.byImageName, exact)), 'machine') ??
    firstMatch(foreignNames.map(named(folded.byImageName, folded)), 'machine');
  if (match !== null) return match;
  // A path from the root of another computer is missing here, not refused.
  const isOutside = slashed.some(
    (path) =>
      !/^(?:[a-z]:|\/)/i.test(path) &&
      ![notesFolder, imagesFolder].some((root) => isInside(followPath(folder, path), root)),
  );
  return { outcome: isOutside ? 'refused' : 'missing' };
}

/** Returns the outcome of the first step that matches any file, or null. */
function firstMatch<File extends IndexedFile>(
  steps: readonly (readonly File[])[],
  repaired: Repair | null,
): FileMatch<File> | null {
  const candidates = steps.find(({ length }) => length > 0) ?? [];
  const [file, another] = candidates;
  if (another !== undefined) return { outcome: 'ambiguous', candidates };
  return file === undefined ? null : { outcome: 'found', file, repaired };
}

/**
 * Returns the files at a path, one list per step: from the notes file, then in the images folder.
 */
function filesAt<File extends IndexedFile>(
  path: string,
  {
    folder,
    imagesFolder,
    lookup: { spell, byPath },
  }: { folder: string; imagesFolder: string; lookup: FileLookup<File> },
): (readonly File[])[] {
  const written = spell(path);
  const images = spell(imagesFolder);
  const inside = written.replace(/^(?:\.{0,2}\/)+/, '');
  const prefix = ['imgs/', `${lastPart(images)}/`].find((start) => inside.startsWith(start)) ?? '';
  const places = [inside, inside.slice(prefix.length)]
    .map((rest) => followPath(images, rest))
    .filter((place) => isInside(place, images));
  return [[followPath(spell(folder), written)], [...new Set(places)]].map((keys) =>
    keys.flatMap((key) => byPath.get(key) ?? []),
  );
}
