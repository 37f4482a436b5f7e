import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { replaceFile } from '../files/file-writes.ts';
import { markUsed, removeUnused } from '../files/unused-files.ts';
import { loadSharp } from './load-sharp.ts';
import type { ImageSizeFile } from './published-sizes.ts';

/** Encodes images and keeps the files for the next build. */
export type EncodedImages = {
  /**
   * Returns the path of an encoded file. Encodes the image at `source` if the file is missing or
   * damaged. Throws if the image can't be encoded or has been changed since it was read.
   */
  ensure: (source: string, file: ImageSizeFile) => Promise<string>;
  /** Deletes the files that were not requested for 30 days. */
  sweep: () => Promise<void>;
};

/** Returns the folder of the encoded images of all sites, in the folder of all caches. */
export function encodedFolder(caches: string): string {
  return join(caches, 'images');
}

/** Opens the cache in `folder`, which several builds can share. */
export function openEncodedImages(folder: string): EncodedImages {
  let cached: Promise<Map<string, string>> | undefined;
  const ensured = new Map<string, Promise<string>>();
  const find = async (source: string, file: ImageSizeFile) => {
    cached ??= cachedNames(folder);
    const name = (await cached).get(file.key);
    const path = name === undefined ? null : join(folder, name);
    if (path !== null && (await isIntact(path))) return path;
    if (path !== null) await rm(path, { force: true });
    // sharp caches by path and would miss changes to the file, so it is passed the bytes.
    const bytes = await publishableBytes(await readFile(source));
    if (bytes === null || (await imageDigest(bytes)) !== file.digest)
      throw new Error(`${source} has just been changed`);
    return save(await encode(bytes, file), file);
  };
  const save = async (bytes: Buffer, { key }: ImageSizeFile) => {
    await mkdir(folder, { recursive: true });
    const path = join(folder, `${checksum(bytes)}.${key}`);
    await replaceFile(path, bytes);
    return path;
  };
  return {
    ensure(source, file) {
      const known = ensured.get(file.key);
      if (known !== undefined) return known;
      const path = find(source, file);
      ensured.set(file.key, path);
      // The next request tries again.
      path.catch(() => ensured.delete(file.key));
      return path;
    },
    sweep: () => removeUnused(folder),
  };
}

/**
 * Options of the encoders. More effort makes smaller files: the default effort of AVIF takes six times
 * the processor time and saves a tenth of the bytes.
 */
const OPTIONS = { avif: { effort: 2 }, webp: { effort: 2 } };

/** Identifies how images are encoded. */
export async function encodingVersion(): Promise<string> {
  return JSON.stringify([OPTIONS, (await loadSharp()).versions]);
}

/** Returns a digest of an image's publishable content and of the way it is encoded. */
export async function imageDigest(bytes: Buffer): Promise<string> {
  const encoding = await encodingVersion();
  return createHash('sha256').update(encoding).update(bytes).digest('hex').slice(0, 16);
}

/**
 * Returns the bytes of an image as they may be published: a drawing without its scripts, any other image
 * unchanged. Returns null for a damaged drawing.
 */
export async function publishableBytes(bytes: Buffer): Promise<Buffer | null> {
  // A bitmap is not text, and most notes have no drawings.
  if (!/^[\s\uFEFF]*</.test(bytes.toString('utf8', 0, 200))) return bytes;
  if (bytes.length > MAX_DRAWING) return null;
  const { cleanSvg } = await import('../../render/clean-svg.ts');
  const clean = cleanSvg(bytes.toString('utf8'));
  return clean === null ? null : Buffer.from(clean);
}

/** The largest drawing that is published, in bytes. */
const MAX_DRAWING = 5_000_000;

/**
 * Encodes publishable bytes. Converts colours to sRGB, applies the EXIF orientation and drops all
 * metadata.
 */
async function encode(
  bytes: Buffer,
  { width, format, isAnimated }: ImageSizeFile,
): Promise<Buffer> {
  if (format === 'svg') return bytes;
  const sharp = await loadSharp();
  const options = { animated: isAnimated, autoOrient: !isAnimated, failOn: 'none' } as const;
  const image = sharp(bytes, options);
  return image.resize({ width, withoutEnlargement: true })[format](OPTIONS[format]).toBuffer();
}

/** Returns the names in the cache by the part after the checksum, which is the key of the file. */
async function cachedNames(folder: string): Promise<Map<string, string>> {
  const names = await readdir(folder).catch((): string[] => []);
  return new Map(names.map((name) => [name.slice(name.indexOf('.') + 1), name]));
}

/** Returns whether a file matches the checksum in its name, and marks it as requested. */
async function isIntact(path: string): Promise<boolean> {
  try {
    if (!path.includes(checksum(await readFile(path)))) return false;
    await markUsed(path);
    return true;
  } catch {
    return false;
  }
}

function checksum(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex').slice(0, 16);
}
