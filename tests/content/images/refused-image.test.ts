import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { refusedImage } from '../../../src/content/images/refused-image.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'running-notes-'));
});
afterAll(() => rm(folder, { recursive: true }));

const drawing = (width: number, height: number) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><g/></svg>`;

const tooLarge = { width: 20_000, height: 5_001, limit: 100 };

it.each([
  { name: 'large.svg', content: drawing(20_000, 5_001), rule: 'image-too-large', values: tooLarge },
  { name: 'full.svg', content: drawing(20_000, 5_000), rule: 'image-unreadable', values: {} },
  { name: 'text.png', content: 'PNG', rule: 'image-unreadable', values: {} },
  { name: 'bad.svg', content: '<svg>', rule: 'image-unreadable', values: {} },
  { name: 'a.HEIC', content: 'ftypheic', rule: 'image-heic', values: {} },
])('explains with $rule why $name is not shown', async ({ name, content, rule, values }) => {
  const path = join(folder, name);
  await writeFile(path, content);
  const outcome = rule === 'image-too-large' ? 'tooLarge' : 'unreadable';
  expect(await refusedImage(path, name)).toEqual({ outcome, rule, values: { name, ...values } });
});

it('reads the size of a PNG from its first bytes', async () => {
  const image = sharp({ create: { width: 3, height: 2, channels: 3, background: 'white' } });
  const bytes = await image.png().toBuffer();
  // IHDR: the width is at byte 16, the height at byte 20. libpng only warns of the wrong checksum.
  bytes.writeUInt32BE(30_000, 16);
  bytes.writeUInt32BE(4_000, 20);
  const path = join(folder, 'large.png');
  await writeFile(path, bytes);
  expect(await refusedImage(path, 'a.png')).toMatchObject({ rule: 'image-too-large' });
});

it('explains a missing file', async () => {
  expect(await refusedImage(join(folder, 'gone.png'), 'gone.png')).toMatchObject({
    rule: 'image-unreadable',
  });
});
