/** An image file: its path under the notes or the images folder, with `/` between the parts. */
export type ImageFile = { root: 'notes' | 'images'; path: string };

/**
 * Where both folders are, seen from one place, with `/` between the parts: absolute, or relative
 * to the same folder. The images folder may stand beside the notes folder, inside it or be it.
 */
export type ImageFolders = { notesFolder: string; imagesFolder: string };

/** Files by one way of comparing names: `spell` gives the form in which they are keys. */
export type ImageLookup<File extends ImageFile> = {
  spell: (name: string) => string;
  /** By folder and path together. */
  byPath: ReadonlyMap<string, readonly File[]>;
  /** Those inside the images folder, by the last part of their path. */
  byName: ReadonlyMap<string, readonly File[]>;
  /** All of them, by the last part of their path. */
  byAnyName: ReadonlyMap<string, readonly File[]>;
};

/** All image files, to be found by their exact name or by one that differs in spelling. */
export type ImageIndex<File extends ImageFile = ImageFile> = ImageFolders & {
  exact: ImageLookup<File>;
  folded: ImageLookup<File>;
};

/** Indexes a listing of image files, each of which it holds once. Linear in their number. */
export function buildImageIndex<File extends ImageFile>(
  files: readonly File[],
  folders: ImageFolders,
): ImageIndex<File> {
  return {
    ...folders,
    exact: lookupBy((name) => name, { files, folders }),
    folded: lookupBy(foldName, { files, folders }),
  };
}

/** Whether a path is that of `folder` or of something in it. */
export function isInside(path: string, folder: string): boolean {
  return path === folder || path.startsWith(`${folder}/`);
}

/** A name without what Windows and macOS do not tell apart: case, and the Unicode form of accents. */
function foldName(name: string): string {
  return name.toLowerCase().normalize('NFC');
}

function lookupBy<File extends ImageFile>(
  spell: (name: string) => string,
  { files, folders }: { files: readonly File[]; folders: ImageFolders },
): ImageLookup<File> {
  const byPath = new Map<string, File[]>();
  const byName = new Map<string, File[]>();
  const byAnyName = new Map<string, File[]>();
  for (const file of files) {
    const folder = file.root === 'notes' ? folders.notesFolder : folders.imagesFolder;
    const path = `${folder}/${file.path}`;
    add(byPath, spell(path), file);
    const name = spell(path.slice(path.lastIndexOf('/') + 1));
    add(byAnyName, name, file);
    if (isInside(path, folders.imagesFolder)) add(byName, name, file);
  }
  return { spell, byPath, byName, byAnyName };
}

function add<File>(map: Map<string, File[]>, key: string, file: File): void {
  const files = map.get(key);
  if (files === undefined) map.set(key, [file]);
  else files.push(file);
}
