import { readFile } from 'node:fs/promises';
import sharp from 'sharp';
import { oncePerVersion } from './file-versions.ts';
import type { FoundImage } from './types.ts';

/**
 * The size of an image in pixels after its EXIF orientation is applied. `format` is detected from the
 * bytes, not from the file name.
 */
export type Image = { width: number; height: number; format: string };

/**
 * Decodes an image file completely, once per version of the file. Returns null for a file that is
 * truncated, unreadable, not a bitmap, or larger than 100 million pixels.
 */
export const readImage = oncePerVersion(async (path: string): Promise<Image | null> => {
  // sharp caches by path and would miss changes to the file, so it is passed the bytes.
  const bytes = await readFile(path);
  const image = sharp(bytes, { limitInputPixels: 100_000_000, failOn: 'error' });
  const { autoOrient, format } = await image.metadata();
  if (!BITMAPS.has(format)) return null;
  // Metadata is at the start of a file. Only a resize decodes the file to its end.
  await image.resize(8, 8, { fit: 'fill' }).raw().toBuffer();
  return { width: autoOrient.width, height: autoOrient.height, format };
});

const BITMAPS = new Set(['png', 'jpeg', 'gif', 'webp', 'avif', 'heif', 'tiff']);

/** Reads an image that the notes refer to. Returns null like {@link readImage}. */
export async function findImage(absolute: string): Promise<FoundImage | null> {
  const image = await readImage(absolute);
  return image && { outcome: 'found', absolute, width: image.width, height: image.height };
}
