import { listBody, textBody } from './card-body.ts';
import { dayHeadline, titleHeadline } from './card-headline.ts';
import { COLOUR, DAY_HEIGHT, GRID, NAME_STYLE, NOTE_STYLE } from './card-style.ts';
import { CARD, type CardView } from './card-view.ts';
import { svgTag } from './svg-tag.ts';
import type { Typesetter } from './typesetter.ts';

type Size = { width: number; height: number };

/**
 * Lays out a card as SVG. Text is drawn as outlines, so the result does not depend on the fonts of
 * the program that renders it. `image` is the size of the scaled screenshot, which the SVG leaves
 * room for at `imagePlace`. All lengths are pixels.
 */
export function cardSvg(
  view: CardView,
  image: Size | null,
  typesetter: Typesetter,
): { svg: string; imagePlace: { left: number; top: number } | null } {
  const imagePlace = image && {
    left: CARD.width - GRID.side - image.width,
    top: view.day === null ? GRID.top : GRID.top + DAY_HEIGHT + GRID.gap,
  };
  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${CARD.width}" height="${CARD.height}">`,
    svgTag('rect', { width: CARD.width, height: CARD.height, fill: COLOUR.paper }),
    bar(view, typesetter),
    content(view, image, typesetter),
    image && imagePlace ? frame(view, { ...image, ...imagePlace }, typesetter) : '',
    '</svg>',
  ].join('');
  return { svg, imagePlace };
}

/** Returns the largest size that the screenshot of a card can have. */
export function imageRoom({ day }: CardView): Size {
  const height = GRID.bottom - GRID.top;
  return { width: 470, height: height - (day === null ? CLOCK_HEIGHT : DAY_HEIGHT + GRID.gap) };
}

/** Height of the capture time below an image. */
const CLOCK_HEIGHT = 44;

/** Draws the bar: the seal and the name of the site on the left, the note on the right. */
function bar({ name, note }: CardView, typesetter: Typesetter): string {
  const baseline = 75;
  const left = GRID.side + 46;
  const right = CARD.width - GRID.side - typesetter.width(note, NOTE_STYLE);
  const room = { width: right - GRID.gap - left, lines: 1, sizes: [NAME_STYLE.size] };
  const fitted = typesetter.fit(name, { ...room, weight: NAME_STYLE.weight });
  return [
    svgTag('rect', { x: GRID.side, y: 50, width: 30, height: 30, rx: 5, fill: COLOUR.seal }),
    typesetter.lines(fitted, { ...NAME_STYLE, left, baseline, step: 0 }),
    typesetter.line(note, { ...NOTE_STYLE, left: right, baseline }),
    svgTag('rect', { y: GRID.bar, width: CARD.width, height: 1.5, fill: COLOUR.rule }),
  ].join('');
}

/** Draws headline and body. If a card has neither day nor image, they move towards its middle. */
function content(view: CardView, image: Size | null, typesetter: Typesetter): string {
  const { day, title, list, text } = view;
  const width = CARD.width - 2 * GRID.side;
  const column = image === null ? width : width - image.width - GRID.gap;
  const titleOnly = list.length === 0 && text === '' && image === null;
  const sizes = titleOnly ? TITLE_SIZES : TITLE_SIZES.slice(2);
  const headline =
    day === null
      ? titleHeadline(title, { width: column, lines: image === null ? 3 : 4, sizes }, typesetter)
      : dayHeadline(day, { title, width }, typesetter);
  const place = { top: headline.bottom, width: column };
  const body =
    list.length > 0 ? listBody(view, place, typesetter) : textBody(text, place, typesetter);
  const svg = headline.svg + body.svg;
  if (day !== null || image !== null) return svg;
  const down = Math.max(0, GRID.bottom - body.bottom) * 0.4;
  return `<g transform="translate(0 ${Math.round(down)})">${svg}</g>`;
}

/** Sizes of a title. The first two are for cards that show nothing else. */
const TITLE_SIZES = [104, 92, 80, 72, 64, 56, 50, 44];

/** Draws the border of the image and, on cards without a day, its capture time. */
function frame(
  { day, image }: CardView,
  { left, top, width, height }: Size & { left: number; top: number },
  typesetter: Typesetter,
): string {
  const border = { x: left - 1, y: top - 1, width: width + 2, height: height + 2 };
  const svg = svgTag('rect', { ...border, fill: COLOUR.rule });
  if (day !== null || image?.clock == null) return svg;
  const bottom = top + height;
  const dot = svgTag('circle', { cx: left + 7, cy: bottom + 31, r: 7, fill: COLOUR.seal });
  const place = { left: left + 26, baseline: bottom + 40 };
  return svg + dot + typesetter.line(image.clock, { ...NOTE_STYLE, ...place });
}
