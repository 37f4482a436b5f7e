import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readImage } from '../../src/content/image-file.ts';
import { writeImage } from '../support/images.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'running-notes-'));
});
afterAll(() => rm(folder, { recursive: true }));

const at = (name: string) => join(folder, name);

describe('readImage', () => {
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
    expect(await readImage(at(input))).toEqual({ width: 64, height: 36, format });
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
    {
      what: 'an SVG file with the extension of a bitmap',
      name: 'drawing.png',
      content: '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>',
    },
  ])('returns null for $what', async ({ name, content }) => {
    if (content !== null) await writeFile(at(name), content);
    expect(await readImage(at(name))).toBeNull();
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
});
