import { type IndexedFile, isInside, type RootFolders } from './file-path.ts';

/** Files under one spelling of their names: exact, or without case. */
export type FileLookup<File extends IndexedFile> = {
  /** Converts a path or name to the spelling of the keys. */
  spell: (name: string) => string;
  /** By folder and path together. */
  byPath: ReadonlyMap<string, readonly File[]>;
  /** Files in the images folder, by name. */
  byImageName: ReadonlyMap<string, readonly File[]>;
  /** All files, by name. */
  byName: ReadonlyMap<string, readonly File[]>;
};

/** Files that can be found by their exact spelling or by a similar one. */
export type FileIndex<File extends IndexedFile = IndexedFile> = RootFolders & {
  exact: FileLookup<File>;
  folded: FileLookup<File>;
};

/** Indexes a list of distinct files. Linear in their number. */
export function buildFileIndex<File extends IndexedFile>(
  files: readonly File[],
  { notesFolder, imagesFolder }: RootFolders,
): FileIndex<File> {
  const pathOf = ({ root, path }: File) =>
    `${root === 'notes' ? notesFolder : imagesFolder}/${path}`;
  const images = files.filter((file) => isInside(pathOf(file), imagesFolder));
  const lookupBy = (spell: (name: string) => string): FileLookup<File> => {
    const nameOf = ({ path }: File) => spell(path.slice(path.lastIndexOf('/') + 1));
    return {
      spell,
      byPath: Map.groupBy(files, (file) => spell(pathOf(file))),
      byImageName: Map.groupBy(images, nameOf),
      byName: Map.groupBy(files, nameOf),
    };
  };
  return { notesFolder, imagesFolder, exact: lookupBy((name) => name), folded: lookupBy(foldName) };
}

/**
 * Removes the differences that Windows and macOS ignore, case and the Unicode form of accents, and those
 * between spaces: macOS writes U+202F before `PM`.
 */
function foldName(name: string): string {
  return name.toLowerCase().normalize('NFC').replace(/\s/gu, ' ');
}
