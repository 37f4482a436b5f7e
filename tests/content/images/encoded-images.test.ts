import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { copyFile, readdir, readFile, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp, { type Metadata, type Sharp } from 'sharp';
import { describe, expect, it } from 'vitest';
import { imageDigest, openEncodedImages } from '../../../src/content/images/encoded-images.ts';
import type { ImageSizeFile } from '../../../src/content/images/published-sizes.ts';
import { writeImage } from '../../support/images.ts';
import { temporaryFolder } from '../../support/sites/site.ts';

const folder = await temporaryFolder();
const source = join(folder, 'a.png');
await writeImage(source, { width: 64, height: 36 });
const SOURCE_DIGEST = await imageDigest(readFileSync(source));

const newCache = () => join(folder, randomUUID());

/** A size of the image `a.png`, or of another one with this digest. */
const file = (size: Partial<ImageSizeFile> = {}): ImageSizeFile => {
  const { width = 32, format = 'webp', digest = SOURCE_DIGEST } = size;
  const key = `${digest}-${width}.${format}`;
  return { name: `a.${key}`, key, digest, width, format, isAnimated: false, ...size };
};

/** Encodes an image in a new cache. */
async function encode(path: string, size: Partial<ImageSizeFile> = {}): Promise<Buffer> {
  const digest = await imageDigest(readFileSync(path));
  return readFile(await openEncodedImages(newCache()).ensure(path, file({ ...size, digest })));
}

/** Encodes an image and returns what is known of the result. */
async function encoded(path: string, size?: Partial<ImageSizeFile>): Promise<Metadata> {
  return sharp(await encode(path, size), { animated: true }).metadata();
}

/** Returns the colour of the first pixel in sRGB. */
async function colourOf(image: Sharp): Promise<number[]> {
  return [...(await image.resize(1, 1).removeAlpha().raw().toBuffer())];
}

describe('encoded images', () => {
  it.each([
    { format: 'webp' as const, stored: { format: 'webp' } },
    { format: 'avif' as const, stored: { format: 'heif', compression: 'av1' } },
  ])('have the requested width and format: $format', async ({ format, stored }) => {
    expect(await encoded(source, { format })).toMatchObject({ ...stored, width: 32, height: 18 });
  });

  it('are turned upright and contain no metadata', async () => {
    const path = join(folder, 'turned.jpg');
    const image = sharp({ create: { width: 64, height: 36, channels: 3, background: 'white' } });
    const exif = { IFD0: { Copyright: 'somebody' }, IFD3: { GPSLatitude: '51/1 30/1 0/1' } };
    await image.withExif(exif).withMetadata({ orientation: 6 }).jpeg().toFile(path);
    expect((await sharp(path).metadata()).exif).toBeDefined();
    const metadata = await encoded(path);
    expect(metadata).toMatchObject({ width: 32, height: 57 });
    expect(metadata.exif ?? metadata.icc ?? metadata.xmp ?? metadata.orientation).toBeUndefined();
  });

  it('have the colours of the profile of the original', async () => {
    const path = join(folder, 'wide.png');
    const green = { create: { width: 8, height: 8, channels: 3, background: '#3a7' } } as const;
    await sharp(green).withIccProfile('p3').png().toFile(path);
    const raw = await sharp(path).raw().toBuffer();
    const stored = await sharp(path, { ignoreIcc: true }).raw().toBuffer();
    expect(stored.subarray(0, 3)).not.toEqual(raw.subarray(0, 3));
    const bytes = await encode(path, { width: 8 });
    const [shown, expected] = [await colourOf(sharp(bytes)), await colourOf(sharp(path))];
    shown.forEach((value, channel) => {
      expect(Math.abs(value - (expected[channel] ?? 0))).toBeLessThanOrEqual(4);
    });
  });

  it('keep the frames of an animation, and their delays', async () => {
    const frames = ['red', 'lime', 'blue'].map((background) => ({
      create: { width: 40, height: 30, channels: 3 as const, background },
    }));
    const inputs = await Promise.all(frames.map((frame) => sharp(frame).png().toBuffer()));
    for (const format of ['gif', 'webp'] as const) {
      const path = join(folder, `moving.${format}`);
      await sharp(inputs, { join: { animated: true } })
        .toFormat(format, { delay: [100, 200, 300], loop: 2 })
        .toFile(path);
      expect(await encoded(path, { width: 20, isAnimated: true })).toMatchObject({
        pages: 3,
        width: 20,
        pageHeight: 15,
        delay: [100, 200, 300],
        loop: 2,
      });
      expect((await encoded(path, { width: 20 })).pages ?? 1).toBe(1);
    }
  });
});

describe('the cache of encoded images', () => {
  it('keeps a file for the next process', async () => {
    const cache = newCache();
    const path = await openEncodedImages(cache).ensure(source, file());
    // The original is not read again.
    expect(await openEncodedImages(cache).ensure(join(folder, 'gone.png'), file())).toBe(path);
  });

  it('encodes a file once for all that request it', async () => {
    const cache = newCache();
    const images = openEncodedImages(cache);
    const paths = await Promise.all([images.ensure(source, file()), images.ensure(source, file())]);
    expect(new Set(paths).size).toBe(1);
    expect(await readdir(cache)).toHaveLength(1);
  });

  it.each([
    { damage: 'is cut', change: (bytes: Buffer) => bytes.subarray(0, 20) },
    { damage: 'is empty', change: () => Buffer.alloc(0) },
    { damage: 'has another byte', change: (bytes: Buffer) => bytes.fill(0, 30, 31) },
  ])('encodes a file again that $damage', async ({ change }) => {
    const cache = newCache();
    const path = await openEncodedImages(cache).ensure(source, file());
    const bytes = await readFile(path);
    const damaged = change(Buffer.from(bytes));
    expect(damaged).not.toEqual(bytes);
    await writeFile(path, damaged);
    const again = await openEncodedImages(cache).ensure(source, file());
    expect(await readFile(again)).toEqual(bytes);
  });

  it('tries again after a failure', async () => {
    const images = openEncodedImages(newCache());
    const later = join(folder, 'later.png');
    await expect(images.ensure(later, file())).rejects.toThrow('ENOENT');
    await copyFile(source, later);
    expect(await images.ensure(later, file())).toMatch(/-32\.webp$/);
  });

  it('keeps nothing of an image that has been changed since it was read', async () => {
    const cache = newCache();
    const changing = join(folder, 'changing.png');
    await writeImage(changing, { width: 10, height: 10 });
    await expect(openEncodedImages(cache).ensure(changing, file())).rejects.toThrow('changed');
    await expect(readdir(cache)).rejects.toThrow('ENOENT');
  });

  it('sweeps files that were not requested for 30 days', async () => {
    const cache = newCache();
    const images = openEncodedImages(cache);
    const [used, unused] = await Promise.all(
      [32, 16].map((width) => images.ensure(source, file({ width }))),
    );
    const old = new Date(Date.now() - 31 * 24 * 3600 * 1000);
    for (const path of [used, unused]) await utimes(path ?? '', old, old);
    await openEncodedImages(cache).ensure(source, file());
    await images.sweep();
    expect((await readdir(cache)).map((name) => join(cache, name))).toEqual([used]);
  });
});
