import { readFile } from 'node:fs/promises';
import type { Diagnostic } from '../../model/types.ts';
import { publishableBytes } from './encoded-images.ts';
import { MAX_IMAGE_PIXELS } from './image-reader.ts';
import { loadSharp } from './load-sharp.ts';

/** Why a file can't be shown as an image: the outcome of its figure and the diagnostic. */
type Refusal = Pick<Diagnostic, 'rule' | 'values'> & { outcome: 'tooLarge' | 'unreadable' };

/** Explains why an image reader refuses a file. `name` is shown in messages. */
export async function refusedImage(path: string, name: string): Promise<Refusal> {
  if (/\.hei[cf]$/i.test(name)) {
    return { outcome: 'unreadable', rule: 'image-heic', values: { name } };
  }
  const { width, height } = await writtenSize(path).catch(() => ({ width: 0, height: 0 }));
  if (width * height <= MAX_IMAGE_PIXELS) {
    return { outcome: 'unreadable', rule: 'image-unreadable', values: { name } };
  }
  const values = { name, width, height, limit: MAX_IMAGE_PIXELS / 1e6 };
  return { outcome: 'tooLarge', rule: 'image-too-large', values };
}

/** Reads the size that an image file declares, in pixels, without decoding it. */
async function writtenSize(path: string): Promise<{ width: number; height: number }> {
  const sharp = await loadSharp();
  const bytes = await publishableBytes(await readFile(path));
  return sharp(bytes ?? undefined, { limitInputPixels: false }).metadata();
}
