import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { linkInto } from '../../../src/content/files/file-writes.ts';
import { openEncodedImages } from '../../../src/content/images/encoded-images.ts';
import { createImageReader } from '../../../src/content/images/image-reader.ts';
import { publishImages, usedImages } from '../../../src/content/images/publish-images.ts';
import type { FoundImage } from '../../../src/content/types.ts';
import { writeImage } from '../../support/images.ts';
import { foundImage, pageEntry } from '../../support/notes/notebook.ts';
import { temporaryFolder } from '../../support/sites/site.ts';

/** Draws images in a new folder, and returns them with their cache and the folder of a site. */
async function drawn(...names: string[]) {
  const folder = await temporaryFolder();
  const cache = join(folder, 'cache');
  const reader = createImageReader();
  const images: FoundImage[] = [];
  for (const name of names) {
    const path = join(folder, name);
    await writeImage(path, { width: 600, height: 300 });
    const image = await reader.read(path);
    if (image !== null) images.push(image);
  }
  return { images, cache, encoded: openEncodedImages(cache), site: join(folder, 'site') };
}

describe('usedImages', () => {
  it('returns the images that figures show and links lead to', () => {
    const image = foundImage({ absolute: '/imgs/b.png' });
    const page = pageEntry('![](a.png)\n\n![](gone.png)', { links: [{ outcome: 'image', image }] });
    expect(usedImages([page]).map(({ absolute }) => absolute)).toEqual([
      '/imgs/a.png',
      '/imgs/b.png',
    ]);
  });
});

describe('publishImages', () => {
  it('publishes all sizes of an image', async () => {
    const { images, encoded, site } = await drawn('a.png');
    await publishImages(images, { encoded, language: 'en' }).publishAll(linkInto(site));
    expect(
      (await readdir(join(site, 'assets'))).map((name) => name.replace(/\.\w{16}-/, ' ')),
    ).toEqual(['a 480.webp', 'a 600.webp']);
  });

  it('encodes the same content under two names once', async () => {
    const { images, encoded, cache, site } = await drawn('a.png', 'b/c.png');
    await publishImages(images, { encoded, language: 'en' }).publishAll(linkInto(site));
    expect(await readdir(join(site, 'assets'))).toHaveLength(4);
    expect(await readdir(cache)).toHaveLength(2);
  });

  it('publishes a single file before the others are encoded', async () => {
    const { images, encoded, site } = await drawn('a.png');
    const published = publishImages(images, { encoded, language: 'en' });
    published.stop();
    const path = `assets/a.${images[0]?.digest}-600.webp`;
    await published.publish(path, linkInto(site));
    await published.publish(path, linkInto(site));
    expect(await readdir(join(site, 'assets'))).toEqual([path.slice('assets/'.length)]);
  });

  it('ignores paths of other files', async () => {
    const { images, encoded, site } = await drawn('a.png');
    await publishImages(images, { encoded, language: 'en' }).publish(
      'assets/b.css',
      linkInto(site),
    );
    await expect(stat(site)).rejects.toThrow('ENOENT');
  });

  it('fails if an image has been deleted', async () => {
    const { images, encoded, site } = await drawn('a.png');
    await rm(images[0]?.absolute ?? '');
    const published = publishImages(images, { encoded, language: 'en' });
    await expect(published.publishAll(linkInto(site))).rejects.toThrow('ENOENT');
  });
});
