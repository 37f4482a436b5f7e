import { breakText } from './break-text.ts';
import { EM, type Weight } from './faces.ts';
import type { Fitted } from './fit-text.ts';
import type { Shaper } from './shape.ts';

/** How text is drawn; `size` is that of the font in pixels. */
export type TextStyle = { size: number; weight: Weight; colour: string };

/** Where text begins, in pixels of the card. */
export type TextPlace = { left: number; baseline: number };

/** One line of text as SVG: outlines, and emoji as images. */
export function drawLine(
  text: string,
  { left, baseline, size, weight, colour }: TextStyle & TextPlace,
  shaper: Shaper,
): string {
  const scale = size / EM;
  let x = left;
  const marks: string[] = [];
  for (const piece of breakText(text)) {
    const { width, path, images } = shaper(piece, weight);
    const place = [scale, 0, 0, -scale, x, baseline].map(round).join(' ');
    if (path !== '') marks.push(`<path transform="matrix(${place})" d="${path}"/>`);
    for (const image of images) {
      marks.push(
        tag('image', {
          x: x + image.left * scale,
          y: baseline - image.top * scale,
          width: image.width * scale,
          height: image.height * scale,
          href: `data:image/png;base64,${Buffer.from(image.png).toString('base64')}`,
        }),
      );
    }
    x += width * scale;
  }
  return marks.length === 0 ? '' : `<g fill="${colour}">${marks.join('')}</g>`;
}

/** Lines of text as SVG; `step` is the distance of baselines in pixels. */
export function drawLines(
  { lines, size }: Fitted,
  { step, ...style }: Omit<TextStyle, 'size'> & TextPlace & { step: number },
  shaper: Shaper,
): string {
  return lines
    .map((line, index) => {
      const baseline = style.baseline + index * step;
      return drawLine(line, { ...style, size, baseline }, shaper);
    })
    .join('');
}

/** Width of a line in pixels. */
export function lineWidth(
  text: string,
  { size, weight }: Pick<TextStyle, 'size' | 'weight'>,
  shaper: Shaper,
): number {
  return breakText(text).reduce((sum, piece) => sum + shaper(piece, weight).width, 0) * (size / EM);
}

/** An SVG element without content. Numbers are pixels. */
export function tag(name: string, attributes: Record<string, string | number>): string {
  const written = Object.entries(attributes).map(([key, value]) => {
    return `${key}="${typeof value === 'number' ? round(value) : value}"`;
  });
  return `<${name} ${written.join(' ')}/>`;
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
