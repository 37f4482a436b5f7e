import { createHash, randomBytes } from 'node:crypto';
import { mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openCardCache } from '../../src/cards/card-cache.ts';
import { drawCard, MOST_BYTES } from '../../src/cards/draw-card.ts';
import { openFaces } from '../../src/cards/faces.ts';
import { prepareCards } from '../../src/cards/prepare-cards.ts';
import { createShaper } from '../../src/cards/shape.ts';
import { findSystemFonts } from '../../src/cards/system-fonts.ts';
import type { CardView } from '../../src/cards/types.ts';

const project = resolve(import.meta.dirname, '../..');
const shaper = createShaper(openFaces({ project, system: findSystemFonts() }));

const card = (view: Partial<CardView> = {}): CardView => ({
  name: '会议笔记',
  note: '2020年3月18日 星期三',
  day: null,
  title: 'gVisor & Firecracker',
  list: [],
  more: (hidden) => `还有 ${hidden} 个话题`,
  text: '容器竟然比虚拟机慢？',
  image: null,
  ...view,
});
const day = { day: '18', above: '2020年3月', below: '星期三' };

/** An image of nothing but noise, which no format makes small. */
async function noise(width: number, height: number): Promise<Buffer> {
  const pixels = randomBytes(width * height * 3);
  return sharp(pixels, { raw: { width, height, channels: 3 } })
    .png()
    .toBuffer();
}

const LONG = 'x'.repeat(300);
const ODD = '</script><b> "quotes" & <tags> 𠮷野家 🐛 \u0000\u001b\ud800 ]]>';

describe('a card', () => {
  it.each<[string, Partial<CardView>]>([
    ['of a topic', {}],
    ['of a session', { day, list: ['IOMMU', '网络剪枝', LONG, ODD, '', 'a', 'b'] }],
    ['of a session with words behind its day', { day, title: LONG, list: ['IOMMU'] }],
    ['with odd text everywhere', { name: ODD, note: ODD, title: ODD, text: ODD }],
    ['with one long word everywhere', { name: LONG, note: '', title: LONG, text: LONG }],
    ['with long Chinese text', { title: '很长的标题，'.repeat(50), text: '正文：'.repeat(200) }],
    ['with nothing on it', { name: '', note: '', title: '', text: '' }],
    ['with a right-to-left title', { title: 'مرحبا بالعالم' }],
  ])('%s is a PNG of the right size', async (_, view) => {
    for (const image of [null, await noise(1600, 900), await noise(300, 2000)]) {
      const png = await drawCard(card(view), { image, shaper });
      expect(png.length).toBeLessThanOrEqual(MOST_BYTES);
      expect(await sharp(png).metadata()).toMatchObject({
        format: 'png',
        width: 1200,
        height: 630,
      });
    }
  });

  it('is the same for the same view, and another for another', async () => {
    const digest = async (view: Partial<CardView>) => {
      const png = await drawCard(card(view), { image: null, shaper });
      return createHash('sha256').update(png).digest('hex');
    };
    const title = await digest({});
    expect(await digest({})).toBe(title);
    expect(await digest({ title: 'gVisor & Firecrackers' })).not.toBe(title);
    expect(await digest({ text: '' })).not.toBe(title);
  });

  it('shows its screenshot, but not one too small to make out', async () => {
    const red = (width: number, height: number) =>
      sharp({ create: { width, height, channels: 3, background: '#f00' } })
        .png()
        .toBuffer();
    const shown = async (image: Buffer) => {
      const png = await drawCard(card(), { image, shaper });
      const part = { left: 700, top: 200, width: 400, height: 150 };
      const { dominant } = await sharp(await sharp(png).extract(part).toBuffer()).stats();
      return dominant.r > 200 && dominant.g < 50;
    };
    expect(await shown(await red(1600, 900))).toBe(true);
    expect(await shown(await red(64, 36))).toBe(false);
  });
});

describe('keeping cards', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'cards-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  const options = (code: string) => ({ project, folder: join(folder, 'kept'), code });

  it('draws a card once, and again when its image or the code is another', async () => {
    const path = join(folder, 'a.png');
    await writeFile(path, await noise(400, 300));
    const view = card({ image: { path, clock: '16:04' } });
    expect(await openCardCache(options('1')).prepare(view)).toBe('drawn');
    expect(await openCardCache(options('1')).prepare(view)).toBe('kept');
    expect(await openCardCache(options('2')).prepare(view)).toBe('drawn');
    await writeFile(path, await noise(400, 300));
    expect(await openCardCache(options('1')).prepare(view)).toBe('drawn');
    expect(await openCardCache(options('1')).prepare({ ...view, title: 'other' })).toBe('drawn');
    const names = await readdir(join(folder, 'kept'));
    expect(names).toHaveLength(4);
    expect(names.filter((name) => !name.endsWith('.png'))).toEqual([]);
  });

  it('forgets a card that no build has asked for in a month', async () => {
    const cards = openCardCache({ ...options('1'), folder: join(folder, 'swept') });
    for (const title of ['new', 'old']) await cards.prepare(card({ title }));
    const monthAgo = new Date(Date.now() - 31 * 24 * 3600 * 1000);
    for (const name of await readdir(join(folder, 'swept'))) {
      await utimes(join(folder, 'swept', name), monthAgo, monthAgo);
    }
    await cards.prepare(card({ title: 'new' }));
    await cards.sweep();
    expect(await readdir(join(folder, 'swept'))).toHaveLength(1);
    expect(await cards.prepare(card({ title: 'new' }))).toBe('kept');
  });

  it('leaves out a card that can’t be drawn, and says so', async () => {
    const broken = join(folder, 'broken.png');
    await writeFile(broken, 'no image');
    const views = new Map([
      ['good', card({ title: 'good' })],
      ['gone', card({ image: { path: join(folder, 'gone.png'), clock: null } })],
      ['broken', card({ image: { path: broken, clock: null } })],
    ]);
    const failed: string[] = [];
    let steps = 0;
    const drawn = await prepareCards(views, openCardCache(options('3')), {
      onCard: () => {
        steps += 1;
      },
      onFailure: (path) => failed.push(path),
    });
    expect([...drawn.keys()]).toEqual(['good']);
    expect(failed.sort()).toEqual(['broken', 'gone']);
    expect(steps).toBe(3);
  });
});
