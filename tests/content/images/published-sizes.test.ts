import { describe, expect, it } from 'vitest';
import { publishedFiles, publishedSizes } from '../../../src/content/images/published-sizes.ts';
import { foundImage } from '../../support/notes/notebook.ts';

const namesOf = (image: Parameters<typeof foundImage>[0]) =>
  publishedFiles(foundImage({ hasAvif: false, ...image })).map(({ name }) => name);

describe('publishedFiles', () => {
  it.each([
    { width: 300, names: ['a.0d-300.webp'] },
    { width: 480, names: ['a.0d-480.webp'] },
    { width: 800, names: ['a.0d-480.webp', 'a.0d-800.webp'] },
    { width: 1280, names: ['a.0d-480.webp', 'a.0d-1280.webp'] },
    { width: 1600, names: ['a.0d-480.webp', 'a.0d-1280.webp', 'a.0d-1600.webp'] },
  ])('lists each size of an image of $width pixels once', ({ width, names }) => {
    expect(namesOf({ width })).toEqual(names);
  });

  it('lists a drawing and its thumbnail', () => {
    expect(namesOf({ width: 900, format: 'svg' })).toEqual(['a.0d-480.webp', 'a.0d.svg']);
  });

  it('has AVIF in the sizes that pages show', () => {
    const names = namesOf({ hasAvif: true }).filter((name) => name.endsWith('.avif'));
    expect(names).toEqual(['a.0d-480.avif', 'a.0d-1280.avif']);
  });

  it('has a still thumbnail of an animation', () => {
    expect(namesOf({ width: 400, isAnimated: true })).toEqual([
      'a.0d-400-still.webp',
      'a.0d-400.webp',
    ]);
  });

  it('has equal keys for the same content under two names', () => {
    const [one, other] = ['a', 'b'].map((slug) => publishedFiles(foundImage({ slug })));
    expect(one?.map(({ key }) => key)).toEqual(other?.map(({ key }) => key));
    expect(one?.map(({ name }) => name)).not.toEqual(other?.map(({ name }) => name));
  });
});

describe('publishedSizes', () => {
  it.each([
    { size: { width: 1080, height: 40_000 }, full: { width: 442, height: 16_383 } },
    { size: { width: 30_000, height: 300 }, full: { width: 16_383, height: 163 } },
    { size: { width: 1, height: 20_000 }, full: { width: 1, height: 16_383 } },
  ])('fits $size into the largest WebP image', ({ size, full }) => {
    expect(publishedSizes(foundImage(size))).toMatchObject({
      ...full,
      full: { width: full.width },
    });
  });
});
