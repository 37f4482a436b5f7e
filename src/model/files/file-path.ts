/** A file that the notes can refer to: its path under the notes or the images folder, with `/`. */
export type IndexedFile = { root: 'notes' | 'images'; path: string };

/**
 * Paths of both folders, with `/`: absolute, or relative to the same folder. The images folder may
 * be next to the notes folder, inside it or the same folder.
 */
export type RootFolders = { notesFolder: string; imagesFolder: string };

/** Returns whether a path is `folder` itself or something inside it. */
export function isInside(path: string, folder: string): boolean {
  return path === folder || path.startsWith(`${folder}/`);
}

/** Returns the last non-empty part of a path, after `/` or `\`, or an empty string. */
export function lastPart(path: string): string {
  return path.split(/[\\/]/).findLast((part) => part !== '') ?? '';
}

/** Resolves a path, with its `.` and `..`, from a folder. */
export function followPath(folder: string, path: string): string {
  const parts = folder.split('/');
  for (const part of path.split('/')) {
    if (part === '..' && parts.length > 0 && parts.at(-1) !== '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}

/**
 * Returns the relative path from a notes file to another file. `notesFile` is a path under the
 * notes folder.
 */
export function pathFromNotes(
  { root, path }: IndexedFile,
  {
    notesFile,
    folders: { notesFolder, imagesFolder },
  }: { notesFile: string; folders: RootFolders },
): string {
  const from = pathParts(`${notesFolder}/${notesFile}`).slice(0, -1);
  const to = pathParts(`${root === 'notes' ? notesFolder : imagesFolder}/${path}`);
  let shared = 0;
  while (shared < from.length && from[shared] === to[shared]) shared += 1;
  return [...from.slice(shared).map(() => '..'), ...to.slice(shared)].join('/');
}

function pathParts(path: string): string[] {
  return path.split('/').filter((part) => part !== '');
}
