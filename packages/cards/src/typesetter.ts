import { type FittedText, fitText, type Room } from './fitted-text.ts';
import { EM, type FontWeight } from './fonts.ts';
import { splitAtLineBreaks } from './line-breaks.ts';
import type { Shaper } from './shaper.ts';
import { roundLength, svgTag } from './svg-tag.ts';

/** Measures text and draws it as SVG outlines. All lengths are pixels. */
export type Typesetter = {
  /** Breaks a text into lines, in the largest size that fits. */
  fit: (text: string, room: Room & { weight: FontWeight }) => FittedText;
  /** Returns the width of one line of text. */
  width: (text: string, style: Pick<TextStyle, 'size' | 'weight'>) => number;
  /** Draws one line of text. */
  line: (text: string, style: TextStyle & TextPlace) => string;
  /** Draws fitted lines of text; `step` is the distance of their baselines. */
  lines: (
    fitted: FittedText,
    style: Omit<TextStyle, 'size'> & TextPlace & { step: number },
  ) => string;
};

/** The look of a text; `size` is its font size in pixels. */
export type TextStyle = { size: number; weight: FontWeight; colour: string };

/** The start of a line of text in pixels. */
type TextPlace = { left: number; baseline: number };

/** Creates a typesetter that draws the outlines which `shape` returns. */
export function createTypesetter(shape: Shaper): Typesetter {
  const line: Typesetter['line'] = (text, { left, baseline, size, weight, colour }) => {
    const scale = size / EM;
    let x = left;
    let svg = '';
    for (const piece of splitAtLineBreaks(text)) {
      const { width, path, images } = shape(piece, weight);
      const matrix = [scale, 0, 0, -scale, x, baseline].map(roundLength).join(' ');
      if (path !== '') svg += `<path transform="matrix(${matrix})" d="${path}"/>`;
      for (const image of images) {
        svg += svgTag('image', {
          x: x + image.left * scale,
          y: baseline - image.top * scale,
          width: image.width * scale,
          height: image.height * scale,
          href: `data:image/png;base64,${Buffer.from(image.png).toString('base64')}`,
        });
      }
      x += width * scale;
    }
    return svg === '' ? '' : `<g fill="${colour}">${svg}</g>`;
  };
  return {
    line,
    lines: ({ lines, size }, { step, baseline, ...style }) =>
      lines
        .map((text, index) => line(text, { ...style, size, baseline: baseline + index * step }))
        .join(''),
    fit: (text, { weight, ...room }) => fitText(text, room, (piece) => shape(piece, weight).width),
    width: (text, { size, weight }) =>
      splitAtLineBreaks(text).reduce((sum, piece) => sum + shape(piece, weight).width, 0) *
      (size / EM),
  };
}
