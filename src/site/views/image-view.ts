import { getImage } from 'astro:assets';
import { imageAt } from 'virtual:images';
import type { FigureImage } from '../../content/types.ts';
import type { ImageView } from '../types.ts';

type Found = Extract<FigureImage, { outcome: 'found' }>;

/** Prepares an image's published sizes; null for one that is not among the images in use. */
export async function imageView({ absolute, width, height }: Found): Promise<ImageView | null> {
  // Astro publishes the original of an image whose properties are looked at; so they are not.
  const src = await imageAt(absolute);
  if (src === undefined) return null;
  const widths = WIDTHS.filter((candidate) => candidate < width);
  if (widths.length < WIDTHS.length) widths.push(width);
  const [avif, webp, full] = await Promise.all([
    getImage({ src, format: 'avif', widths, width: widths.at(-1) ?? width }),
    getImage({ src, format: 'webp', widths, width: widths.at(-1) ?? width }),
    getImage({ src, format: 'webp', width, height }),
  ]);
  const shots = webp.srcSet.values;
  const fitting = shots.at(-1)?.url ?? full.src;
  return {
    full: full.src,
    width,
    height,
    sources: [
      { type: 'image/avif', srcset: avif.srcSet.attribute },
      { type: 'image/webp', srcset: webp.srcSet.attribute },
    ],
    src: fitting,
    thumbnail: shots[0]?.url ?? fitting,
  };
}

/** Widths in pixels: a phone and the timeline's thumbnails, then the text column on a dense screen. */
const WIDTHS = [480, 1280];
