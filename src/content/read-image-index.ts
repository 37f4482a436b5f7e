import { sep } from 'node:path';
import { buildFileIndex, type FileIndex } from '../model/files/file-index.ts';
import { type ListedFile, listImages } from './image-files.ts';

/** Lists the images of both folders and indexes them by the ways that notes may name them. */
export async function readImageIndex(folders: {
  notesDir: string;
  imagesDir: string;
}): Promise<{ images: ListedFile[]; index: FileIndex<ListedFile> }> {
  const images = await listImages(folders);
  const index = buildFileIndex(images, {
    notesFolder: folders.notesDir.replaceAll(sep, '/'),
    imagesFolder: folders.imagesDir.replaceAll(sep, '/'),
  });
  return { images, index };
}
