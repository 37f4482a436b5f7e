import type { ImageFile, ImageFolders } from './image-index.ts';

/** The path that leads from a notes file, named by its path under the notes folder, to an image. */
export function pathInNotes(
  { root, path }: ImageFile,
  {
    notesFile,
    folders: { notesFolder, imagesFolder },
  }: { notesFile: string; folders: ImageFolders },
): string {
  const from = partsOf(`${notesFolder}/${notesFile}`).slice(0, -1);
  const to = partsOf(`${root === 'notes' ? notesFolder : imagesFolder}/${path}`);
  let shared = 0;
  while (shared < from.length && from[shared] === to[shared]) shared += 1;
  return [...from.slice(shared).map(() => '..'), ...to.slice(shared)].join('/');
}

function partsOf(path: string): string[] {
  return path.split('/').filter((part) => part !== '');
}
