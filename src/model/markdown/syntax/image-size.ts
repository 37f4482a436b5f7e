import type { ImageSize } from '../../types.ts';

/**
 * Parses the size at which an image is shown: pixels as in `300`, `300x200` or `300px`, or a share
 * of its own size as in `50%`. Returns null for anything else and for sizes that fit no screen.
 */
export function imageSize(written: string): ImageSize | null {
  const [, amount = '', unit = ''] = SIZE.exec(written.trim()) ?? [];
  const number = Number(amount);
  if (amount === '' || number <= 0) return null;
  if (unit === '%') return number < 100 ? { zoom: number / 100 } : null;
  return number >= 16 && number <= 10_000 ? { width: Math.round(number) } : null;
}

const SIZE = /^(\d{1,5}(?:\.\d{1,3})?)(%|px|(?:x\d{1,5})?)$/i;

/** Parses a height in pixels, as in `200`. */
export function imageHeight(written: string): ImageSize | null {
  const size = imageSize(written);
  return size !== null && 'width' in size ? { height: size.width } : null;
}

/** Reads the size of an `<img>` from Typora's `zoom`, its style, or its `width` or `height`. */
export function htmlImageSize(attributes: ReadonlyMap<string, string>): ImageSize | null {
  const style = attributes.get('style') ?? '';
  const zoom = /(?:^|;)\s*zoom\s*:\s*([\d.]+%?)/i.exec(style)?.[1];
  if (zoom !== undefined) return imageSize(zoom.endsWith('%') ? zoom : `${Number(zoom) * 100}%`);
  const width = /(?:^|;)\s*width\s*:\s*([^;]+)/i.exec(style)?.[1] ?? attributes.get('width');
  if (width !== undefined) return imageSize(width);
  const height = /(?:^|;)\s*height\s*:\s*([^;]+)/i.exec(style)?.[1] ?? attributes.get('height');
  return height === undefined ? null : imageHeight(height);
}
