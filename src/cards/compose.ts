import { listBody, textBody } from './card-body.ts';
import { DAY, dayHead, titleHead } from './card-head.ts';
import { COLOUR, NAME, PLACE, QUIET } from './card-look.ts';
import { CARD } from './card-size.ts';
import { drawLine, lineWidth, tag } from './draw-line.ts';
import { fitText } from './fit-text.ts';
import type { Shaper } from './shape.ts';
import type { CardView } from './types.ts';

type Size = { width: number; height: number };

/** The largest image that a card has room for, in pixels. */
export function imageRoom({ day }: CardView): Size {
  const height = PLACE.bottom - PLACE.top;
  return { width: 470, height: day === null ? height - CLOCK : height - DAY - PLACE.gap };
}

/**
 * A card as SVG of nothing but shapes, so that no other program's fonts have a say in it. `image`
 * is the size of its screenshot as scaled, and `at` the place that is left for it.
 */
export function composeCard(
  view: CardView,
  image: Size | null,
  shaper: Shaper,
): { svg: string; at: { left: number; top: number } | null } {
  const width = CARD.width - 2 * PLACE.side;
  const column = image === null ? width : width - image.width - PLACE.gap;
  const words = wordsOf(view, { width, column, beside: image !== null }, shaper);
  const at = image && {
    left: CARD.width - PLACE.side - image.width,
    top: view.day === null ? PLACE.top : PLACE.top + DAY + PLACE.gap,
  };
  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${CARD.width}" height="${CARD.height}">`,
    tag('rect', { width: CARD.width, height: CARD.height, fill: COLOUR.paper }),
    bar(view, shaper),
    words,
    ...(at === null || image === null
      ? []
      : [
          tag('rect', {
            x: at.left - 1,
            y: at.top - 1,
            width: image.width + 2,
            height: image.height + 2,
            fill: COLOUR.rule,
          }),
          clock(view, { left: at.left, top: at.top + image.height }, shaper),
        ]),
    '</svg>',
  ];
  return { svg: svg.join(''), at };
}

/** Height of the line with the capture time below an image, in pixels. */
const CLOCK = 44;

/** Seal and name at one end of a thin bar, the quiet note at the other. */
function bar({ name, note }: CardView, shaper: Shaper): string {
  const baseline = 75;
  const noteWidth = lineWidth(note, QUIET, shaper);
  const left = PLACE.side + 46;
  const width = CARD.width - PLACE.side - noteWidth - PLACE.gap - left;
  const { lines } = fitText(name, { ...NAME, width, lines: 1, sizes: [NAME.size] }, shaper);
  const place = { left: CARD.width - PLACE.side - noteWidth, baseline };
  return [
    tag('rect', { x: PLACE.side, y: 50, width: 30, height: 30, rx: 5, fill: COLOUR.seal }),
    ...lines.map((line) => drawLine(line, { ...NAME, left, baseline }, shaper)),
    drawLine(note, { ...QUIET, ...place }, shaper),
    tag('rect', { y: PLACE.bar, width: CARD.width, height: 1.5, fill: COLOUR.rule }),
  ].join('');
}

/** Headline and body. Few words stand in the middle of the card, but for those below a day. */
function wordsOf(
  view: CardView,
  { width, column, beside }: { width: number; column: number; beside: boolean },
  shaper: Shaper,
): string {
  const { day, title, list, text } = view;
  const alone = list.length === 0 && text === '' && !beside;
  const room = { width: column, lines: beside ? 4 : 3, sizes: alone ? LARGE : LARGE.slice(2) };
  const head =
    day === null ? titleHead(title, room, shaper) : dayHead(day, { title, width }, shaper);
  const place = { top: head.bottom, width: column };
  const body = list.length > 0 ? listBody(view, place, shaper) : textBody(text, place, shaper);
  const marks = head.marks + body.marks;
  if (day !== null || beside) return marks;
  const down = Math.max(0, PLACE.bottom - body.bottom) * 0.4;
  return `<g transform="translate(0 ${Math.round(down)})">${marks}</g>`;
}

/** Sizes of headlines in pixels; the first two where nothing else is on the card. */
const LARGE = [104, 92, 80, 72, 64, 56, 50, 44];

function clock(
  { day, image }: CardView,
  { left, top }: { left: number; top: number },
  shaper: Shaper,
): string {
  if (day !== null || image?.clock == null) return '';
  const dot = tag('circle', { cx: left + 7, cy: top + 31, r: 7, fill: COLOUR.seal });
  return dot + drawLine(image.clock, { ...QUIET, left: left + 26, baseline: top + 40 }, shaper);
}
