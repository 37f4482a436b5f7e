import { type ImageSizeFile, publishedSizes } from '../../content/images/published-sizes.ts';
import type { FigureImage, FoundImage, PageEntry } from '../../content/types.ts';
import type { ImageSize } from '../../model/types.ts';
import type { PageTexts } from '../../words/dictionary.ts';
import { assetUrl } from '../addresses.ts';
import type { FigureView, ImageView } from '../types.ts';
import { clockTime } from './day-words.ts';

/** Returns the figures of a page in reading order, with their images. */
export function figureViews({ rendered, images }: PageEntry, words: PageTexts): FigureView[] {
  const { figures, sections } = rendered.outline;
  return figures.map(({ id, name, written, caption, captured, size, section }, index) => {
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
      image: image.outcome === 'found' ? imageView(image) : null,
      gap: image.outcome === 'found' ? null : image.outcome,
      shown: shownSize(size, image),
    };
  });
}

/** Returns the addresses of the published sizes of an image. */
export function imageView(image: FoundImage): ImageView {
  const { full, width, height, avif, webp, thumbnail } = publishedSizes(image);
  const urlOf = ({ name }: ImageSizeFile) => assetUrl(name);
  const sourceOf = (format: string, files: readonly ImageSizeFile[]) => ({
    type: `image/${format}`,
    srcset: files.map((file) => `${urlOf(file)} ${file.width}w`).join(', '),
  });
  return {
    full: urlOf(full),
    width,
    height,
    sources: [...(avif.length > 0 ? [sourceOf('avif', avif)] : []), sourceOf('webp', webp)],
    src: urlOf(webp.at(-1) ?? full),
    smallest: urlOf(webp[0] ?? full),
    thumbnail: urlOf(thumbnail),
  };
}

/** Returns the size that the notes ask for. The image is never enlarged. */
function shownSize(size: ImageSize | null, image: FigureImage): FigureView['shown'] {
  if (size === null || image.outcome !== 'found') return null;
  const zoom = zoomOf(size, image);
  if (zoom >= 1) return null;
  const scale = (pixels: number) => Math.max(1, Math.round(pixels * zoom));
  return { width: scale(image.width), height: scale(image.height) };
}

function zoomOf(size: ImageSize, { width, height }: FoundImage): number {
  if ('zoom' in size) return size.zoom;
  return 'width' in size ? size.width / width : size.height / height;
}
