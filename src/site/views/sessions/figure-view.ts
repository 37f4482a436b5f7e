import { type ImageSizeFile, publishedSizes } from '../../../content/images/published-sizes.ts';
import type { FigureImage, FoundImage, LinkTarget, PageEntry } from '../../../content/types.ts';
import type { FigureTarget, ImageSize } from '../../../model/types.ts';
import type { PageTexts } from '../../../words/dictionary.ts';
import { anchorUrl, assetUrl, pageUrl } from '../../addresses.ts';
import type { FigureView, ImageView } from '../../types.ts';
import { captureWords } from './day-words.ts';

/** Returns the figures of a page in reading order, with their images. */
export function figureViews(page: PageEntry, words: PageTexts): FigureView[] {
  const { rendered, images, links } = page;
  const { figures, sections } = rendered.outline;
  return figures.map((figure, index) => {
    const { id, written, caption, captured, size, section, embedded } = figure;
    const image = images[index] ?? { outcome: 'missing' };
    const around = sections[section ?? -1] ?? null;
    const clock = captured === null ? null : captureWords(captured, page);
    return {
      id,
      name: embedded === null ? figure.name : words.embedded,
      written,
      alt: caption ?? words.figureAlt(around?.heading ?? null, clock),
      caption,
      captured: captured === null || clock === null ? null : { iso: captured, clock },
      section: around && { anchor: around.anchor, heading: around.heading },
      image: image.outcome === 'found' ? imageView(image) : null,
      gap: gapOf(image),
      file: image.outcome === 'file' ? fileView(image) : null,
      remote: image.outcome === 'remote' ? { url: written, isLoaded: image.isLoaded } : null,
      target: targetOf(figure.target, links),
      shown: shownSize(size, image),
    };
  });
}

function gapOf(image: FigureImage): FigureView['gap'] {
  const { outcome } = image;
  if (outcome === 'found' || outcome === 'file') return null;
  return image.outcome === 'remote' && image.isLoaded ? null : outcome;
}

function fileView({
  file,
  kind,
  fragment,
}: Extract<FigureImage, { outcome: 'file' }>): FigureView['file'] {
  const page = /^#page=(\d{1,6})$/.exec(fragment)?.[1] ?? null;
  const url = assetUrl(file.name);
  return { url: page === null ? url : `${url}#page=${page}`, kind, page };
}

function targetOf(target: FigureTarget | null, links: readonly LinkTarget[]): string | null {
  if (target === null || 'url' in target) return target?.url ?? null;
  const link = links[target.link];
  return link === undefined ? null : targetUrl(link);
}

/** Returns the address that a link leads to; null for a broken link. */
export function targetUrl(target: LinkTarget): string | null {
  switch (target.outcome) {
    case 'place':
      return target.anchor === null ? pageUrl(target.page) : anchorUrl(target.page, target.anchor);
    case 'attachment':
      return assetUrl(target.file.name);
    case 'image':
      return imageView(target.image).full;
    case 'broken':
      return null;
  }
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
    sources: [
      ...(avif.length > 0 ? [sourceOf('avif', avif)] : []),
      ...(webp.length > 0 ? [sourceOf('webp', webp)] : []),
    ],
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
