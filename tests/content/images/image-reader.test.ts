import { copyFile, mkdtemp, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { openEncodedImages } from '../../../src/content/images/encoded-images.ts';
import { createImageReader } from '../../../src/content/images/image-reader.ts';
import { writeImage } from '../../support/images.ts';
import { writeFiles } from '../../support/sites/built-site.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'running-notes-'));
});
afterAll(() => rm(folder, { recursive: true }));

const at = (name: string) => join(folder, name);

describe('an image reader', () => {
  const { read: readImage } = createImageReader();

  const kinds = [
    { input: 'a.png', format: 'png' },
    { input: 'a.jpg', format: 'jpeg' },
    { input: 'a.JPEG', format: 'jpeg' },
    { input: 'a.gif', format: 'gif' },
    { input: 'a.webp', format: 'webp' },
    { input: 'a.avif', format: 'heif' },
    { input: 'a.tiff', format: 'tiff' },
  ];
  it.each(kinds)('measures $input', async ({ input, format }) => {
    await writeImage(at(input));
    expect(await readImage(at(input))).toMatchObject({ width: 64, height: 36, format });
  });

  it('detects the format from the bytes, not from the name', async () => {
    await writeImage(at('png.jpg'), { format: 'png' });
    expect(await readImage(at('png.jpg'))).toMatchObject({ format: 'png' });
  });

  it('applies the EXIF orientation to the size', async () => {
    const image = sharp({ create: { width: 64, height: 36, channels: 3, background: 'white' } });
    await image.withMetadata({ orientation: 6 }).jpeg().toFile(at('turned.jpg'));
    expect(await readImage(at('turned.jpg'))).toMatchObject({ width: 36, height: 64 });
  });

  it.each(['cut.png', 'cut.jpg', 'cut.gif', 'cut.webp', 'cut.avif', 'cut.tif'])(
    'returns null for %s without its last 10 %',
    async (name) => {
      await writeImage(at(name), { width: 640, height: 360 });
      const bytes = await readFile(at(name));
      await writeFile(at(name), bytes.subarray(0, Math.floor(bytes.length * 0.9)));
      expect(await readImage(at(name))).toBeNull();
    },
  );

  it.each([
    { what: 'a missing file', name: 'gone.png', content: null },
    { what: 'an empty file', name: 'empty.png', content: '' },
    { what: 'text', name: 'text.png', content: '<html><script>alert(1)</script>' },
    { what: 'a damaged drawing', name: 'drawing.svg', content: '<svg width="9" height="9">' },
  ])('returns null for $what', async ({ name, content }) => {
    if (content !== null) await writeFile(at(name), content);
    expect(await readImage(at(name))).toBeNull();
  });

  it('identifies a drawing by what is published of it', async () => {
    const draw = (inside: string) =>
      `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9">${inside}</svg>`;
    const [clean, hostile, other] = await Promise.all(
      ['<g/>', '<g/><script>alert(1)</script>', '<path/>'].map(async (inside, index) => {
        await writeFile(at(`drawing-${index}.svg`), draw(inside));
        return readImage(at(`drawing-${index}.svg`));
      }),
    );
    expect(hostile?.digest).toBe(clean?.digest);
    expect(other?.digest).not.toBe(clean?.digest);
  });

  it('reads the size of a drawing', async () => {
    const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="90" height="60"><g/></svg>';
    await writeFile(at('drawing.svg'), svg);
    const image = await readImage(at('drawing.svg'));
    expect(image).toMatchObject({ width: 90, height: 60, format: 'svg', isAnimated: false });
  });

  it('returns null for a folder', async () => {
    expect(await readImage(folder)).toBeNull();
  });

  it('returns null for more than 100 million pixels', async () => {
    await writeImage(at('huge.png'), { width: 10_001, height: 10_000 });
    expect(await readImage(at('huge.png'))).toBeNull();
  });

  it('decodes a file again after it has changed', async () => {
    await writeImage(at('changing.png'));
    await readImage(at('changing.png'));
    await writeImage(at('changing.png'), { width: 70, height: 40 });
    expect(await readImage(at('changing.png'))).toMatchObject({ width: 70, height: 40 });
  });

  it('gives equal digests to equal contents only', async () => {
    await writeImage(at('one.png'));
    await copyFile(at('one.png'), at('二 号.png'));
    await writeImage(at('other.png'), { width: 70 });
    const [one, two, other] = await Promise.all(
      ['one.png', '二 号.png', 'other.png'].map(at).map(readImage),
    );
    expect(one).toMatchObject({ slug: 'one', digest: two?.digest });
    expect(two?.slug).toBe('er-hao');
    expect(other?.digest).not.toBe(one?.digest);
  });

  it.each(['gif', 'webp'] as const)('recognizes an animated %s', async (format) => {
    const frames = await Promise.all(
      ['red', 'blue'].map((background) =>
        sharp({ create: { width: 9, height: 9, channels: 3, background } })
          .png()
          .toBuffer(),
      ),
    );
    const path = at(`moving.${format}`);
    await sharp(frames, { join: { animated: true } })
      .toFormat(format)
      .toFile(path);
    expect(await readImage(path)).toMatchObject({ width: 9, height: 9, isAnimated: true });
    await writeImage(at(`still.${format}`));
    expect(await readImage(at(`still.${format}`))).toMatchObject({ isAnimated: false });
  });
});

describe('an image reader with many requests', () => {
  it('decodes a file once', async () => {
    const onImage = vi.fn();
    const { read } = createImageReader({ onImage });
    await writeImage(at('shared.png'));
    const images = await Promise.all([1, 2, 3].map(() => read(at('shared.png'))));
    expect(images.map((image) => image?.width)).toEqual([64, 64, 64]);
    expect(onImage).toHaveBeenCalledOnce();
  });
});

describe('an image reader with a file', () => {
  const readerOf = (file: string, onImage = () => {}) =>
    createImageReader({ kept: { file, project: at('project') }, onImage });

  it('does not decode again what another reader has saved', async () => {
    const [path, file] = [at('kept.png'), at('kept/images.json')];
    await writeImage(path);
    const first = readerOf(file);
    const image = await first.read(path);
    await first.save();

    const onImage = vi.fn();
    const next = readerOf(file, onImage);
    expect(await next.read(path)).toEqual(image);
    expect(onImage).not.toHaveBeenCalled();
    await writeImage(path, { width: 70 });
    expect(await next.read(path)).toMatchObject({ width: 70 });
    expect(onImage).toHaveBeenCalledOnce();
  });

  it('decodes a file of the same size and time with another content', async () => {
    const [path, file] = [at('same.png'), at('same.json')];
    await writeImage(path);
    const { mtime } = await stat(path);
    const first = readerOf(file);
    const image = await first.read(path);
    await first.save();
    const bytes = await readFile(path);
    await sharp(bytes).negate().png().toFile(at('negative.png'));
    const other = await readFile(at('negative.png'));
    expect(other.length).toBe(bytes.length);
    await writeFile(path, other);
    await utimes(path, mtime, mtime);
    expect((await readerOf(file).read(path))?.digest).not.toBe(image?.digest);
  });

  it('decodes again what other code has saved', async () => {
    const [path, file] = [at('coded.png'), at('coded.json')];
    await writeImage(path);
    const onImage = vi.fn();
    for (const code of ['old', 'old', 'new']) {
      await writeFiles(at('project'), { 'src/render/clean-svg.ts': code });
      const reader = readerOf(file, onImage);
      await reader.read(path);
      await reader.save();
    }
    expect(onImage).toHaveBeenCalledTimes(2);
  });

  it('starts anew if the file is damaged', async () => {
    const [path, file] = [at('a.png'), at('damaged.json')];
    await writeFile(file, '{"version"');
    expect(await readerOf(file).read(path)).toMatchObject({ width: 64 });
  });
});

describe('an image reader that encodes', () => {
  it('publishes AVIF only if it is smaller than WebP', async () => {
    const encoded = openEncodedImages(at('cache'));
    const { read } = createImageReader({ encoded });
    await writeImage(at('flat.png'));
    expect(await read(at('flat.png'))).toMatchObject({ hasAvif: false });
    const noise = { type: 'gaussian', mean: 128, sigma: 40 } as const;
    await sharp({ create: { width: 600, height: 400, channels: 3, background: 'white', noise } })
      .blur(1)
      .png()
      .toFile(at('photo.png'));
    expect(await read(at('photo.png'))).toMatchObject({ hasAvif: true });
  });
});
