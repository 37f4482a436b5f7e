import { createHash } from 'node:crypto';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { drawCard, MAX_BYTES } from '../src/card-png.ts';
import type { CardView } from '../src/card-view.ts';
import { createFontFinder } from '../src/fonts.ts';
import { createShaper } from '../src/shaper.ts';
import { findSystemFonts } from '../src/system-fonts.ts';
import { createTypesetter } from '../src/typesetter.ts';
import { cardView, DAY, noise } from './support.ts';

const typesetter = createTypesetter(createShaper(createFontFinder(findSystemFonts())));
const draw = (changes: Partial<CardView>, image: Buffer | null = null) =>
  drawCard(cardView(changes), { image, typesetter });

const LONG = 'x'.repeat(300);
const ODD = '</script><b> "quotes" & <tags> 𠮷野家 🐛 \u0000\u001b\ud800 ]]>';

describe('drawCard', () => {
  it.each<[string, Partial<CardView>]>([
    ['a topic', {}],
    ['a session', { day: DAY, list: ['IOMMU', '网络剪枝', LONG, ODD, '', 'a', 'b'] }],
    ['a session with a title after its day', { day: DAY, title: LONG, list: ['IOMMU'] }],
    ['odd text everywhere', { name: ODD, note: ODD, title: ODD, text: ODD }],
    ['one long word everywhere', { name: LONG, note: '', title: LONG, text: LONG }],
    ['long Chinese text', { title: '很长的标题，'.repeat(50), text: '正文：'.repeat(200) }],
    ['nothing', { name: '', note: '', title: '', text: '' }],
    ['a right-to-left title', { title: 'مرحبا بالعالم' }],
  ])('draws a card of %s as a PNG of the right size', async (_, view) => {
    for (const image of [null, await noise(1600, 900), await noise(300, 2000)]) {
      const png = await draw(view, image);
      expect(png.length).toBeLessThanOrEqual(MAX_BYTES);
      expect(await sharp(png).metadata()).toMatchObject({
        format: 'png',
        width: 1200,
        height: 630,
      });
    }
  });

  it('returns the same bytes for the same view, and others for another view', async () => {
    const digest = async (view: Partial<CardView>) =>
      createHash('sha256')
        .update(await draw(view))
        .digest('hex');
    const title = await digest({});
    expect(await digest({})).toBe(title);
    expect(await digest({ title: 'gVisor & Firecrackers' })).not.toBe(title);
    expect(await digest({ text: '' })).not.toBe(title);
  });

  it('shows the screenshot, unless it is very small', async () => {
    const shown = async (width: number, height: number) => {
      const red = sharp({ create: { width, height, channels: 3, background: '#f00' } });
      const png = await draw({}, await red.png().toBuffer());
      const part = { left: 700, top: 200, width: 400, height: 150 };
      const { dominant } = await sharp(await sharp(png).extract(part).toBuffer()).stats();
      return dominant.r > 200 && dominant.g < 50;
    };
    expect(await shown(1600, 900)).toBe(true);
    expect(await shown(64, 36)).toBe(false);
  });

  it('throws if the screenshot can’t be decoded', async () => {
    await expect(draw({}, Buffer.from('no image'))).rejects.toThrow();
  });
});
