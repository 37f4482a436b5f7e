import { getImage } from 'astro:assets';
import { imageAt } from 'virtual:images';
import type { FigureImage, FoundImage, PageEntry } from '../../content/types.ts';
import type { ImageSize } from '../../model/types.ts';
import type { PageTexts } from '../../words/dictionary.ts';
import type { FigureView, ImageView } from '../types.ts';
import { clockTime } from './day-words.ts';

/** Returns the figures of a page in reading order, with their images. */
export function figureViews(
  { rendered, images }: PageEntry,
  words: PageTexts,
): Promise<FigureView[]> {
  const { figures, sections } = rendered.outline;
  return Promise.all(
    figures.map(async ({ id, name, written, caption, captured, size, section }, index) => {
      const image = images[index] ?? { outcome: 'missing' };
      const around = sections[section ?? -1] ?? null;
      const clock = captured === null ? null : clockTime(captured);
      return {
        id,
        name,
        written,
        alt: caption ?? words.figureAlt(around?.heading ?? null, clock),
        caption,
        captured: captured === null ? null : { iso: captured, clock: clockTime(captured) },
        section: around && { anchor: around.anchor, heading: around.heading },
        ...(await imageOrGap(image)),
        shown: shownSize(size, image),
      };
    }),
  );
}

/** Publishes the sizes of an image. Returns null if the image is not among the images in use. */
export async function imageView({
  absolute,
  width,
  height,
}: FoundImage): Promise<ImageView | null> {
  // Don't read properties of `src`: Astro would publish the original of the image.
  const src = await imageAt(absolute);
  if (src === undefined) return null;
  const widths = WIDTHS.filter((candidate) => candidate < width);
  if (widths.length < WIDTHS.length) widths.push(width);
  const largest = widths.at(-1) ?? width;
  const [avif, webp, full] = await Promise.all([
    getImage({ src, format: 'avif', widths, width: largest }),
    getImage({ src, format: 'webp', widths, width: largest }),
    getImage({ src, format: 'webp', width, height }),
  ]);
  const sizes = webp.srcSet.values;
  const fitting = sizes.at(-1)?.url ?? full.src;
  return {
    full: full.src,
    width,
    height,
    sources: [
      { type: 'image/avif', srcset: avif.srcSet.attribute },
      { type: 'image/webp', srcset: webp.srcSet.attribute },
    ],
    src: fitting,
    thumbnail: sizes[0]?.url ?? fitting,
  };
}

/** Widths in pixels: for phones and thumbnails, and for the text column on a high-density screen. */
const WIDTHS = [480, 1280];

async function imageOrGap(image: FigureImage): Promise<Pick<FigureView, 'image' | 'gap'>> {
  if (image.outcome !== 'found') return { image: null, gap: image.outcome };
  const view = await imageView(image);
  return { image: view, gap: view === null ? 'unreadable' : null };
}

/** Returns the size that the notes ask for. The image is never enlarged. */
function shownSize(size: ImageSize | null, image: FigureImage): FigureView['shown'] {
  if (size === null || image.outcome !== 'found') return null;
  const zoom = 'zoom' in size ? size.zoom : size.width / image.width;
  if (zoom >= 1) return null;
  const scale = (pixels: number) => Math.max(1, Math.round(pixels * zoom));
  return { width: scale(image.width), height: scale(image.height) };
}
