import type { ImageSize } from '../types.ts';

/**
 * Reads how large an image is to be shown: pixels as in `300`, `300x200` or `300px`, or a share of
 * its own size as in `50%`. Null for anything else, and for what no screen has.
 */
export function imageSize(written: string): ImageSize | null {
  const [, amount = '', unit = ''] = SIZE.exec(written.trim()) ?? [];
  const number = Number(amount);
  if (amount === '' || number <= 0) return null;
  if (unit === '%') return number < 100 ? { zoom: number / 100 } : null;
  return number >= 16 && number <= 10_000 ? { width: Math.round(number) } : null;
}

/** The size that an `<img>` asks for by Typora's `zoom`, by its style or by its attribute. */
export function htmlImageSize(attributes: ReadonlyMap<string, string>): ImageSize | null {
  const style = attributes.get('style') ?? '';
  const zoom = /(?:^|;)\s*zoom\s*:\s*([\d.]+%?)/i.exec(style)?.[1];
  if (zoom !== undefined) return imageSize(zoom.endsWith('%') ? zoom : `${Number(zoom) * 100}%`);
  const width = /(?:^|;)\s*width\s*:\s*([^;]+)/i.exec(style)?.[1] ?? attributes.get('width');
  return width === undefined ? null : imageSize(width);
}

const SIZE = /^(\d{1,5}(?:\.\d{1,3})?)(%|px|(?:x\d{1,5})?)$/i;
