import { breakText } from './break-text.ts';
import { EM, type Weight } from './faces.ts';
import { type Fitted, fitText } from './fit-text.ts';
import type { Shaper } from './shape.ts';
import type { CardView } from './types.ts';

/** Size of every card in pixels. */
export const CARD = { width: 1200, height: 630 } as const;

type Size = { width: number; height: number };

/** The largest picture that a card has room for, in pixels. */
export function pictureRoom({ day }: CardView): Size {
  const top = day === null ? TOP : TOP + DAY + GAP;
  return { width: PICTURE, height: BOTTOM - top - (day === null ? CLOCK : 0) };
}

/**
 * A card as SVG of nothing but shapes, so that no other program's fonts have a say in it. `picture`
 * is the size of its screenshot as scaled, and `at` the place that is left for it.
 */
export function composeCard(
  view: CardView,
  picture: Size | null,
  shaper: Shaper,
): { svg: string; at: { left: number; top: number } | null } {
  const draw = (text: string, style: Style) => drawLine(text, style, shaper);
  const right = CARD.width - SIDE;
  const column = right - SIDE - (picture === null ? 0 : picture.width + GAP);
  const head = view.day === null ? titleHead : dayHead;
  const { marks, bottom } = head(view, view.day === null ? column : right - SIDE, shaper);
  const body = view.list.length > 0 ? listBody : textBody;
  const top = view.day === null ? TOP : bottom;
  const at = picture && { left: right - picture.width, top };
  const clock = view.day === null ? (view.picture?.clock ?? null) : null;
  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${CARD.width}" height="${CARD.height}">`,
    `<rect width="${CARD.width}" height="${CARD.height}" fill="${PAPER}"/>`,
    bar(view, shaper),
    marks,
    body(view, { top: bottom, width: column }, shaper),
    at &&
      `<rect x="${at.left - 1}" y="${at.top - 1}" width="${picture.width + 2}" height="${picture.height + 2}" fill="${RULE}"/>`,
    at &&
      clock !== null &&
      `<circle cx="${at.left + 7}" cy="${at.top + picture.height + 31}" r="7" fill="${SEAL}"/>` +
        draw(clock, { left: at.left + 26, baseline: at.top + picture.height + 40, ...QUIET }),
    '</svg>',
  ];
  return { svg: svg.filter(Boolean).join(''), at };
}

// The colours of the light page (src/styles/tokens.css).
const PAPER = '#fbfaf6';
const INK = '#1d1e20';
const SOFT = '#63635f';
const RULE = '#e3e0d7';
const SEAL = '#a8341f';

// Pixels.
const SIDE = 72;
const BAR = 112;
const TOP = 168;
const BOTTOM = 572;
const GAP = 52;
const PICTURE = 470;
const CLOCK = 44;
/** Height of the day's digits, and of capital letters in parts of the font's size. */
const DAY = 104;
const CAPITAL = 0.733;

type TextStyle = { size: number; weight: Weight; colour: string };
type Style = TextStyle & { left: number; baseline: number };

const QUIET: TextStyle = { size: 26, weight: 'regular', colour: SOFT };
const ITEM = { size: 32, step: 50, indent: 36 };
const TEXT = { size: 30, step: 50 };
const TITLES = [72, 64, 56, 50, 44];

function bar({ name, note }: CardView, shaper: Shaper): string {
  const baseline = 75;
  const noteWidth = (shaper(note, QUIET.weight).width * QUIET.size) / EM;
  const left = SIDE + 46;
  const width = CARD.width - SIDE - noteWidth - GAP - left;
  const { lines, size } = fitText(name, { width, lines: 1, sizes: [30], weight: 'bold' }, shaper);
  return [
    `<rect x="${SIDE}" y="50" width="30" height="30" rx="5" fill="${SEAL}"/>`,
    ...lines.map((line) =>
      drawLine(line, { left, baseline, size, weight: 'bold', colour: INK }, shaper),
    ),
    drawLine(note, { left: CARD.width - SIDE - noteWidth, baseline, ...QUIET }, shaper),
    `<rect y="${BAR}" width="${CARD.width}" height="1.5" fill="${RULE}"/>`,
  ].join('');
}

type Head = { marks: string; bottom: number };

/** The big day with month and weekday beside it, then the words behind it. */
function dayHead({ day, title }: CardView, width: number, shaper: Shaper): Head {
  if (day === null) return { marks: '', bottom: TOP };
  const baseline = TOP + DAY;
  const size = DAY / CAPITAL;
  const widthOf = (text: string, weight: Weight, px: number) =>
    (shaper(text, weight).width * px) / EM;
  const beside = SIDE + widthOf(day.day, 'bold', size) + 22;
  const behind =
    beside + Math.max(widthOf(day.above, 'bold', 36), widthOf(day.below, 'regular', 36)) + GAP;
  const room = { width: SIDE + width - behind, lines: 2, sizes: [52, 46, 40] };
  const label = fitText(title, { ...room, weight: 'bold', balanced: true }, shaper);
  const up = (label.lines.length - 1) * label.size * 1.3;
  return {
    marks: [
      drawLine(day.day, { left: SIDE - 6, baseline, size, weight: 'bold', colour: INK }, shaper),
      drawLine(
        day.above,
        { left: beside, baseline: TOP + 36 * 0.85, size: 36, weight: 'bold', colour: INK },
        shaper,
      ),
      drawLine(
        day.below,
        { left: beside, baseline, size: 36, weight: 'regular', colour: SOFT },
        shaper,
      ),
      drawLines(
        label,
        { left: behind, baseline: baseline - up, weight: 'bold', step: 1.3 },
        shaper,
      ),
    ].join(''),
    bottom: baseline + GAP,
  };
}

function titleHead({ title }: CardView, width: number, shaper: Shaper): Head {
  const lines = width < CARD.width - 2 * SIDE ? 4 : 3;
  const room = { width, lines, sizes: TITLES, weight: 'bold' as const, balanced: true };
  const fitted = fitText(title, room, shaper);
  if (fitted.lines.length === 0) return { marks: '', bottom: TOP };
  const baseline = TOP + fitted.size * CAPITAL;
  const marks = drawLines(fitted, { left: SIDE, baseline, weight: 'bold', step: 1.28 }, shaper);
  const last = baseline + (fitted.lines.length - 1) * fitted.size * 1.28;
  return { marks, bottom: last + 48 };
}

type Column = { top: number; width: number };

function listBody({ list, more }: CardView, { top, width }: Column, shaper: Shaper): string {
  const room = Math.max(1, Math.floor((BOTTOM - top + ITEM.step - ITEM.size) / ITEM.step));
  const shown = list.length > room ? list.slice(0, room - 1) : list;
  const lines = shown.length * 2 <= room ? 2 : 1;
  const left = SIDE + ITEM.indent;
  let baseline = top + ITEM.size * CAPITAL;
  const marks: string[] = [];
  for (const item of shown) {
    const fitted = fitText(
      item,
      { width: width - ITEM.indent, lines, sizes: [ITEM.size], weight: 'regular' },
      shaper,
    );
    marks.push(
      `<rect x="${SIDE}" y="${baseline - 13}" width="18" height="3" fill="${SEAL}"/>`,
      drawLines(fitted, { left, baseline, weight: 'regular', step: ITEM.step / ITEM.size }, shaper),
    );
    baseline += Math.max(1, fitted.lines.length) * ITEM.step;
  }
  const hidden = list.length - shown.length;
  if (hidden > 0)
    marks.push(drawLine(more(hidden), { left, baseline, ...QUIET, size: 28 }, shaper));
  return marks.join('');
}

function textBody({ text }: CardView, { top, width }: Column, shaper: Shaper): string {
  const lines = Math.floor((BOTTOM - top + TEXT.step - TEXT.size) / TEXT.step);
  if (lines < 1) return '';
  const room = { width, lines, sizes: [TEXT.size], weight: 'regular' as const };
  const baseline = top + TEXT.size * CAPITAL;
  const style = { left: SIDE, baseline, weight: 'regular' as const, step: TEXT.step / TEXT.size };
  return drawLines(fitText(text, room, shaper), { ...style, colour: SOFT }, shaper);
}

/** `step` is the distance of baselines in parts of the font's size. */
function drawLines(
  { lines, size }: Fitted,
  {
    left,
    baseline,
    weight,
    step,
    colour = INK,
  }: { left: number; baseline: number; weight: Weight; step: number; colour?: string },
  shaper: Shaper,
): string {
  return lines
    .map((line, index) => {
      const style = { left, baseline: baseline + index * size * step, size, weight, colour };
      return drawLine(line, style, shaper);
    })
    .join('');
}

function drawLine(
  text: string,
  { left, baseline, size, weight, colour }: Style,
  shaper: Shaper,
): string {
  const scale = size / EM;
  let x = left;
  const marks: string[] = [];
  for (const piece of breakText(text)) {
    const { width, path, images } = shaper(piece, weight);
    const place = `matrix(${round(scale)} 0 0 ${round(-scale)} ${round(x)} ${round(baseline)})`;
    if (path !== '') marks.push(`<path transform="${place}" d="${path}"/>`);
    for (const image of images) {
      const png = Buffer.from(image.png).toString('base64');
      marks.push(
        `<image x="${round(x + image.left * scale)}" y="${round(baseline - image.top * scale)}" width="${round(image.width * scale)}" height="${round(image.height * scale)}" href="data:image/png;base64,${png}"/>`,
      );
    }
    x += width * scale;
  }
  return marks.length === 0 ? '' : `<g fill="${colour}">${marks.join('')}</g>`;
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
