import sharp from 'sharp';

/** Size of a picture in pixels, as it is shown: turned the way its camera says. */
export type PictureSize = { width: number; height: number };

/** Measures a picture file; null for one that can't be read or has more than 100 million pixels. */
export async function readPicture(path: string): Promise<PictureSize | null> {
  try {
    const image = sharp(path, { limitInputPixels: 100_000_000, failOn: 'error' });
    const { autoOrient, format } = await image.metadata();
    if (format === 'svg') return null;
    await image.stats();
    return { width: autoOrient.width, height: autoOrient.height };
  } catch {
    return null;
  }
}
