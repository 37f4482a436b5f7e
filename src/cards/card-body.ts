import type { CardPart } from './card-head.ts';
import { CAPITAL, COLOUR, PLACE, QUIET } from './card-look.ts';
import { drawLine, drawLines, tag } from './draw-line.ts';
import { type Fitted, fitText } from './fit-text.ts';
import type { Shaper } from './shape.ts';
import type { CardView } from './types.ts';

type Column = { top: number; width: number };

/** A list of lines with marks, larger where it is short; what there is no room for is counted. */
export function listBody(
  { list, more }: Pick<CardView, 'list' | 'more'>,
  { top, width }: Column,
  shaper: Shaper,
): CardPart {
  const inner = width - INDENT;
  const setList = (size: number): { fitted: Fitted[]; step: number } => {
    const step = size * STEP;
    const room = linesFrom(top, { size, step });
    const shown = list.length > room ? list.slice(0, Math.max(0, room - 1)) : list;
    const free = shown.length < list.length ? room - 1 : room;
    const style = { width: inner, sizes: [size], weight: 'regular' } as const;
    const set = (lines: number) => shown.map((item) => fitText(item, { ...style, lines }, shaper));
    const wrapped = set(2);
    const used = wrapped.reduce((sum, { lines }) => sum + lines.length, 0);
    return { fitted: used <= free ? wrapped : set(1), step };
  };
  const whole = ITEM_SIZES.map(setList).find(({ fitted }) => {
    return fitted.length === list.length && !fitted.some(({ cut }) => cut);
  });
  const { fitted, step } = whole ?? setList(SMALLEST);
  const marks: string[] = [];
  let baseline = top + CAPITAL * (step / STEP);
  for (const item of fitted) {
    const style = { left: PLACE.side + INDENT, baseline, weight: 'regular', step } as const;
    const [mark, middle] = [{ x: PLACE.side, width: 18, height: 3, fill: COLOUR.seal }, step / 5];
    marks.push(
      tag('rect', { ...mark, y: baseline - middle }),
      drawLines(item, { ...style, colour: COLOUR.ink }, shaper),
    );
    baseline += Math.max(1, item.lines.length) * step;
  }
  const hidden = list.length - fitted.length;
  const place = { left: PLACE.side + INDENT, baseline };
  if (hidden > 0) marks.push(drawLine(more(hidden), { ...QUIET, size: 28, ...place }, shaper));
  return { marks: marks.join(''), bottom: baseline };
}

/** Running text, larger where it is short. */
export function textBody(text: string, { top, width }: Column, shaper: Shaper): CardPart {
  const fits = TEXT_SIZES.flatMap((size) => {
    const step = size * STEP;
    const lines = linesFrom(top, { size, step });
    if (lines < 1) return [];
    return {
      fitted: fitText(text, { width, lines, sizes: [size], weight: 'regular' }, shaper),
      step,
    };
  });
  const best = fits.find(({ fitted }) => !fitted.cut) ?? fits.at(-1);
  if (best === undefined || best.fitted.lines.length === 0) return { marks: '', bottom: top };
  const { fitted, step } = best;
  const baseline = top + fitted.size * CAPITAL;
  const style = { left: PLACE.side, weight: 'regular', colour: COLOUR.soft } as const;
  return {
    marks: drawLines(fitted, { ...style, baseline, step }, shaper),
    bottom: baseline + (fitted.lines.length - 1) * step,
  };
}

// Pixels; steps in parts of the font's size.
const INDENT = 36;
const STEP = 1.58;
const SMALLEST = 32;
const ITEM_SIZES = [44, 38, SMALLEST];
const TEXT_SIZES = [38, 34, 30];

/** How many lines there is room for below `top`. */
function linesFrom(top: number, { size, step }: { size: number; step: number }): number {
  return Math.floor((PLACE.bottom - top - size * CAPITAL) / step) + 1;
}
