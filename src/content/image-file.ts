import { readFile, stat } from 'node:fs/promises';
import sharp from 'sharp';

/**
 * The size of an image in pixels after its EXIF orientation is applied. `format` is detected from the
 * bytes, not from the file name.
 */
export type Image = { width: number; height: number; format: string };

/**
 * Decodes an image file completely. An unchanged file is decoded once per process. Returns null for a
 * file that is truncated, unreadable, not a bitmap, or larger than 100 million pixels.
 */
export async function readImage(path: string): Promise<Image | null> {
  try {
    const { mtimeMs, size } = await stat(path);
    const version = `${mtimeMs} ${size}`;
    const known = decoded.get(path);
    if (known?.version === version) return await known.image;
    const image = decode(path).catch(() => null);
    decoded.set(path, { version, image });
    return await image;
  } catch {
    return null;
  }
}

// The dev server reads every image again after each save.
const decoded = new Map<string, { version: string; image: Promise<Image | null> }>();

const BITMAPS = new Set(['png', 'jpeg', 'gif', 'webp', 'avif', 'heif', 'tiff']);

async function decode(path: string): Promise<Image | null> {
  // sharp caches by path and would miss changes to the file, so it is passed the bytes.
  const bytes = await readFile(path);
  const image = sharp(bytes, { limitInputPixels: 100_000_000, failOn: 'error' });
  const { autoOrient, format } = await image.metadata();
  if (!BITMAPS.has(format)) return null;
  // Metadata is at the start of a file. Only a resize decodes the file to its end.
  await image.resize(8, 8, { fit: 'fill' }).raw().toBuffer();
  return { width: autoOrient.width, height: autoOrient.height, format };
}
