import type { FoundImage } from '../types.ts';

/** One encoded size of an image. */
export type ImageSizeFile = {
  /** Name in the assets folder: `jie-tu.0123456789abcdef-480.webp`. */
  name: string;
  /** Name without the words of the original's name. Equal names have equal content. */
  key: string;
  /** Digest of the image. */
  digest: string;
  /** Pixels. */
  width: number;
  format: 'avif' | 'webp' | 'svg';
  /** Whether the file is animated, if the image is. */
  isAnimated: boolean;
};

/** The files that are published for an image. */
export type PublishedSizes = {
  /** The largest size, as WebP, or the drawing. Width and height are pixels. */
  full: ImageSizeFile;
  width: number;
  height: number;
  /** From the smallest to the largest width that pages show. AVIF may be empty; a drawing has neither. */
  avif: ImageSizeFile[];
  webp: ImageSizeFile[];
  /** The smallest size, not animated. */
  thumbnail: ImageSizeFile;
};

/** Derives the files of an image from its content, so that pages can name them before they exist. */
export function publishedSizes({
  slug,
  digest,
  isAnimated,
  hasAvif,
  format: original,
  ...pixels
}: Omit<FoundImage, 'outcome' | 'absolute'>): PublishedSizes {
  const scale = Math.min(1, MAX_SIDE / Math.max(pixels.width, pixels.height));
  const width = Math.max(1, Math.floor(pixels.width * scale));
  const height = Math.max(1, Math.floor(pixels.height * scale));
  const fileOf = (size: number, format: ImageSizeFile['format'], moves: boolean) => {
    const key = `${digest}-${size}${isAnimated && !moves ? '-still' : ''}.${format}`;
    return { name: `${slug}.${key}`, key, digest, width: size, format, isAnimated: moves };
  };
  const widths = WIDTHS.filter((candidate) => candidate < width);
  if (widths.length < WIDTHS.length) widths.push(width);
  if (original === 'svg') {
    const key = `${digest}.svg`;
    const full = {
      name: `${slug}.${key}`,
      key,
      digest,
      width,
      format: 'svg',
      isAnimated: false,
    } as const;
    return {
      full,
      width,
      height,
      avif: [],
      webp: [],
      thumbnail: fileOf(widths[0] ?? width, 'webp', false),
    };
  }
  return {
    full: fileOf(width, 'webp', isAnimated),
    width,
    height,
    avif: hasAvif ? widths.map((size) => fileOf(size, 'avif', false)) : [],
    webp: widths.map((size) => fileOf(size, 'webp', isAnimated)),
    thumbnail: fileOf(widths[0] ?? width, 'webp', false),
  };
}

/** Returns the files of an image, each once. */
export function publishedFiles(image: FoundImage): ImageSizeFile[] {
  const { full, avif, webp, thumbnail } = publishedSizes(image);
  const files = [thumbnail, ...webp, full, ...avif];
  return [...new Map(files.map((file) => [file.name, file])).values()];
}

/** Widths in pixels: for phones and thumbnails, and for the text column on a high-density screen. */
const WIDTHS = [480, 1280];

/** The largest side of a WebP image in pixels. */
const MAX_SIDE = 16_383;
