import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import sharp from 'sharp';

/**
 * Draws an image in the format that its file name implies and creates its folder. A file with any
 * other extension contains the text `x`.
 */
export async function writeImage(
  path: string,
  {
    width = 64,
    height = 36,
    format = formatOf(path),
  }: { width?: number; height?: number; format?: ImageFormat | null } = {},
): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  if (format === null) return writeFile(path, 'x');
  const background = { r: 36, g: 64, b: 94 };
  const image = sharp({ create: { width, height, channels: 3, background } });
  await writeFile(path, await image.toFormat(format).toBuffer());
}

type ImageFormat = (typeof FORMATS)[keyof typeof FORMATS];

function formatOf(path: string): ImageFormat | null {
  const ending = path.slice(path.lastIndexOf('.') + 1).toLowerCase();
  return ending in FORMATS ? FORMATS[ending as keyof typeof FORMATS] : null;
}

const FORMATS = {
  jpg: 'jpeg',
  jpeg: 'jpeg',
  png: 'png',
  gif: 'gif',
  webp: 'webp',
  avif: 'avif',
  tif: 'tiff',
  tiff: 'tiff',
} as const;
