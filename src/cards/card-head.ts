import { CAPITAL, COLOUR, PLACE } from './card-look.ts';
import { drawLine, drawLines, lineWidth } from './draw-line.ts';
import { fitText } from './fit-text.ts';
import type { Shaper } from './shape.ts';
import type { CardView } from './types.ts';

/** A part of a card as SVG, and where the next one may begin, in pixels. */
export type CardPart = { marks: string; bottom: number };

/** Height of the day's digits in pixels. */
export const DAY = 104;

/** The big day with month and weekday beside it, then the words behind it, in the whole width. */
export function dayHead(
  { day, above, below }: NonNullable<CardView['day']>,
  { title, width }: { title: string; width: number },
  shaper: Shaper,
): CardPart {
  const baseline = PLACE.top + DAY;
  const digits = { size: DAY / CAPITAL, weight: 'bold', colour: COLOUR.ink } as const;
  const month = { size: 36, weight: 'bold', colour: COLOUR.ink } as const;
  const weekday = { size: 36, weight: 'regular', colour: COLOUR.soft } as const;
  const beside = PLACE.side + lineWidth(day, digits, shaper) + 22;
  const behind =
    beside +
    Math.max(lineWidth(above, month, shaper), lineWidth(below, weekday, shaper)) +
    PLACE.gap;
  const room = { width: PLACE.side + width - behind, lines: 2, sizes: [52, 46, 40] };
  const words = fitText(title, { ...room, weight: 'bold', balanced: true }, shaper);
  const step = words.size * 1.3;
  const words0 = baseline - Math.max(0, words.lines.length - 1) * step;
  return {
    marks: [
      // A digit keeps some room at its side.
      drawLine(day, { ...digits, left: PLACE.side - 6, baseline }, shaper),
      drawLine(above, { ...month, left: beside, baseline: PLACE.top + 0.85 * month.size }, shaper),
      drawLine(below, { ...weekday, left: beside, baseline }, shaper),
      drawLines(
        words,
        { weight: 'bold', colour: COLOUR.ink, left: behind, baseline: words0, step },
        shaper,
      ),
    ].join(''),
    bottom: baseline + PLACE.gap,
  };
}

/** Words as the headline, in as large a size as they have room for. */
export function titleHead(
  title: string,
  { width, lines, sizes }: { width: number; lines: number; sizes: readonly number[] },
  shaper: Shaper,
): CardPart {
  const fitted = fitText(title, { width, lines, sizes, weight: 'bold', balanced: true }, shaper);
  const { length } = fitted.lines;
  if (length === 0) return { marks: '', bottom: PLACE.top };
  const step = fitted.size * 1.28;
  const baseline = PLACE.top + fitted.size * CAPITAL;
  const style = { weight: 'bold', colour: COLOUR.ink, left: PLACE.side } as const;
  return {
    marks: drawLines(fitted, { ...style, baseline, step }, shaper),
    bottom: baseline + (length - 1) * step + 0.25 * fitted.size + 34,
  };
}
