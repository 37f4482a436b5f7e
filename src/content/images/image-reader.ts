import { mkdir, readFile, stat } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { basename, dirname } from 'node:path';
import pLimit from 'p-limit';
import type { Metadata } from 'sharp';
import { slug } from '../../model/slug.ts';
import { codeDigest } from '../code-digest.ts';
import { fileState } from '../files/file-versions.ts';
import { readKeptJson, writeKeptJson } from '../files/kept-json.ts';
import type { FoundImage } from '../types.ts';
import {
  type EncodedImages,
  encodingVersion,
  imageDigest,
  publishableBytes,
} from './encoded-images.ts';
import { loadSharp } from './load-sharp.ts';
import { publishedSizes } from './published-sizes.ts';

/** Reads image files. */
export type ImageReader = {
  /**
   * Decodes an image file completely, unless the reader knows the file already. Returns null for a
   * file that is truncated, unreadable, not an image, or larger than 100 million pixels.
   */
  read: (path: string) => Promise<FoundImage | null>;
  /** Saves what was read, for the next reader of the same file. */
  save: () => Promise<void>;
};

type Options = {
  /** Where the reader remembers images; null to forget them. */
  kept?: { file: string; /** Its code determines what is remembered. */ project: string } | null;
  /** Encodes the smallest size of each image, which decides whether AVIF is published. */
  encoded?: EncodedImages | null;
  /** Called after each image that had to be decoded. */
  onImage?: () => void;
};

/** Creates a reader of image files. An unchanged file is decoded only once. */
export function createImageReader({
  kept = null,
  encoded = null,
  onImage = () => {},
}: Options = {}): ImageReader {
  const versionFor = async (project: string) =>
    [encoded === null ? 'WebP' : 'AVIF', codeDigest(project, CODE), await encodingVersion()].join(
      ' ',
    );
  const used = new Map<string, Known>();
  let remembered: Promise<Record<string, Remembered>> | undefined;
  // One image can take hundreds of megabytes while it is decoded.
  const limit = pLimit(availableParallelism());
  const examine = async (path: string) => {
    const image = await limit(async () => {
      const decoded = await decode(path).catch(() => null);
      if (decoded === null || encoded === null) return decoded;
      return { ...decoded, hasAvif: await prefersAvif(decoded, encoded) };
    });
    onImage();
    return image;
  };
  return {
    async read(path) {
      remembered ??=
        kept === null ? Promise.resolve({}) : load(kept.file, versionFor(kept.project));
      const saved = await remembered;
      const state = await fileState(path);
      if (state === null) return null;
      const known = used.get(path) ?? saved[path];
      if (known?.state === state) {
        used.set(path, known);
        return known.image;
      }
      const image = examine(path);
      used.set(path, { state, image });
      return image;
    },
    async save() {
      if (kept === null || used.size === 0) return;
      const images: Record<string, Remembered> = {};
      for (const [path, { state, image: reading }] of used) {
        const image = await reading;
        if (image !== null) images[path] = { state, image };
      }
      await mkdir(dirname(kept.file), { recursive: true });
      await writeKeptJson(kept.file, { version: await versionFor(kept.project), images });
    },
  };
}

/** What the properties of an image depend on. */
const CODE = [
  'src/content/images',
  'src/model/romanized.ts',
  'src/model/slug.ts',
  'src/render/clean-svg.ts',
];

/** An image and the state of its file when it was read. */
type Remembered = { state: string; image: FoundImage };
type Known = { state: string; image: FoundImage | Promise<FoundImage | null> };

/** Reads what an earlier reader has saved, if it was the same version of the code. */
async function load(file: string, version: Promise<string>): Promise<Record<string, Remembered>> {
  const saved = (await readKeptJson(file)) as {
    version: string;
    images: Record<string, Remembered>;
  } | null;
  return saved?.version === (await version) ? saved.images : {};
}

/** Decoding a larger image takes more memory than a small machine has. */
export const MAX_IMAGE_PIXELS = 100_000_000;

const FORMATS = new Set(['png', 'jpeg', 'gif', 'webp', 'avif', 'heif', 'tiff', 'svg']);

async function decode(path: string): Promise<FoundImage | null> {
  const sharp = await loadSharp();
  // sharp caches by path and would miss changes to the file, so it is passed the bytes.
  const bytes = await publishableBytes(await readFile(path));
  if (bytes === null) return null;
  const decoder = sharp(bytes, { limitInputPixels: MAX_IMAGE_PIXELS, failOn: 'error' });
  const metadata = await decoder.metadata();
  const { format, autoOrient } = metadata;
  if (!FORMATS.has(format)) return null;
  // Metadata is at the start of a file. Only a resize decodes the file to its end.
  await decoder.resize(8, 8, { fit: 'fill' }).raw().toBuffer();
  return {
    outcome: 'found',
    absolute: path,
    width: autoOrient.width,
    height: autoOrient.height,
    format,
    slug: slug(basename(path).replace(/\.[^.]*$/, '')),
    digest: await imageDigest(bytes),
    isAnimated: isAnimation(metadata),
    hasAvif: false,
  };
}

/** sharp can't rotate animations, and refuses those with more pixels in all frames together. */
function isAnimation({ format, pages = 1, width, height, orientation = 1 }: Metadata): boolean {
  const isSmall = pages * width * height <= MAX_ANIMATION;
  return /^(?:gif|webp)$/.test(format) && pages > 1 && orientation === 1 && isSmall;
}

const MAX_ANIMATION = 268_000_000;

/**
 * Returns whether AVIF is smaller than WebP in the smallest size, which takes a fifth of the time of
 * all sizes. It is then smaller in the others too.
 */
async function prefersAvif(image: FoundImage, encoded: EncodedImages): Promise<boolean> {
  const { avif, thumbnail } = publishedSizes({ ...image, hasAvif: true });
  const [smallest] = avif;
  if (image.isAnimated || smallest === undefined) return false;
  const sizes = [smallest, thumbnail].map(async (file) => {
    const { size } = await stat(await encoded.ensure(image.absolute, file));
    return size;
  });
  const [avifSize = 0, webpSize = 0] = await Promise.all(sizes);
  return avifSize < webpSize;
}
