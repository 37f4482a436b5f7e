import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { expect, it } from 'vitest';
import { appIcons } from '../../../src/site/files/app-icons.ts';

const logo = fileURLToPath(new URL('../../../public/favicon.svg', import.meta.url));

it('appIcons draws a logo in the middle of opaque squares', async () => {
  const icons = await appIcons(logo);
  expect(icons.map(({ name }) => name)).toEqual([
    'icon-192.png',
    'icon-maskable-192.png',
    'icon-512.png',
    'icon-maskable-512.png',
  ]);
  for (const { name, bytes } of icons) {
    const { data, info } = await sharp(bytes).raw().toBuffer({ resolveWithObject: true });
    const size = Number(/\d+/.exec(name)?.[0]);
    expect([info.width, info.height]).toEqual([size, size]);
    const colourAt = (part: number) => {
      const at = Math.round(size * part);
      const start = (at * size + at) * info.channels;
      return [...data.subarray(start, start + 3)];
    };
    expect(colourAt(0)).toEqual([0xfb, 0xfa, 0xf6]);
    // Below the lines of the sign.
    expect(colourAt(0.7)).toEqual([0xa8, 0x34, 0x1f]);
  }
});
