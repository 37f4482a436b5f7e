import { readFile, stat } from 'node:fs/promises';
import sharp from 'sharp';

/**
 * Size of an image in pixels, as it is shown: turned the way its camera says. `format` is what its
 * bytes are, whatever its name says.
 */
export type Image = { width: number; height: number; format: string };

/**
 * Reads an image file to its end; null for one that is cut off, is no bitmap, can't be read or has
 * more than 100 million pixels. A file that did not change is read once in the life of the process.
 */
export async function readImage(path: string): Promise<Image | null> {
  try {
    const { mtimeMs, size } = await stat(path);
    const version = `${mtimeMs} ${size}`;
    const known = read.get(path);
    if (known?.version === version) return await known.image;
    const image = measure(path).catch(() => null);
    read.set(path, { version, image });
    return await image;
  } catch {
    return null;
  }
}

// A server looks at every image again whenever a note is saved.
const read = new Map<string, { version: string; image: Promise<Image | null> }>();

const BITMAPS: ReadonlySet<string> = new Set([
  'png',
  'jpeg',
  'gif',
  'webp',
  'avif',
  'heif',
  'tiff',
]);

async function measure(path: string): Promise<Image | null> {
  // From bytes, since the library keeps what it once read from a path after the file has changed.
  const bytes = await readFile(path);
  const image = sharp(bytes, { limitInputPixels: 100_000_000, failOn: 'error' });
  const { autoOrient, format } = await image.metadata();
  if (!BITMAPS.has(format)) return null;
  // Metadata stands at the start of a file; only an image that is scaled down is read to its end.
  await image.resize(8, 8, { fit: 'fill' }).raw().toBuffer();
  return { width: autoOrient.width, height: autoOrient.height, format };
}
