import { randomBytes } from 'node:crypto';
import sharp from 'sharp';
import type { CardView } from '../src/card-view.ts';
import { EM } from '../src/fonts.ts';
import { graphemesOf, type Shaper } from '../src/shaper.ts';
import { createTypesetter } from '../src/typesetter.ts';

/** Returns the view of a topic's card, with these properties changed. */
export function cardView(changes: Partial<CardView> = {}): CardView {
  return {
    name: '会议笔记',
    note: '2020年3月18日 星期三',
    day: null,
    title: 'gVisor & Firecracker',
    list: [],
    more: (hidden) => `还有 ${hidden} 个话题`,
    text: '容器竟然比虚拟机慢？',
    image: null,
    ...changes,
  };
}

export const DAY = { day: '18', above: '2020年3月', below: '星期三' };

/** A shaper for which each character is as wide as the font size, and a path is the text itself. */
export const squareShaper: Shaper = (text) => ({
  width: graphemesOf(text).length * EM,
  path: text,
  images: [],
});

export const squareTypesetter = createTypesetter(squareShaper);

/** A line of text in an SVG of {@link squareTypesetter}; lengths are pixels. */
type DrawnLine = { text: string; left: number; baseline: number; size: number };

/** Reads the lines of text back from an SVG of {@link squareTypesetter}. */
export function drawnLines(svg: string): DrawnLine[] {
  return Array.from(svg.matchAll(/<g fill="[^"]*">(.*?)<\/g>/g), ([, group = '']) => {
    const pieces = Array.from(group.matchAll(/matrix\(([^)]*)\)" d="([^"]*)"/g));
    const [scale = 0, , , , left = 0, baseline = 0] = pieces[0]?.[1]?.split(' ').map(Number) ?? [];
    const text = pieces.map(([, , path]) => path).join('');
    return { text, left, baseline, size: scale * EM };
  });
}

/** Returns a PNG of random pixels, which no format makes small. */
export function noise(width: number, height: number): Promise<Buffer> {
  const pixels = randomBytes(width * height * 3);
  return sharp(pixels, { raw: { width, height, channels: 3 } })
    .png()
    .toBuffer();
}
