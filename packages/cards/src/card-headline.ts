import { CAP_HEIGHT, COLOUR, DAY_HEIGHT, GRID } from './card-style.ts';
import type { CardView } from './card-view.ts';
import type { Room } from './fitted-text.ts';
import type { Typesetter } from './typesetter.ts';

/** A part of a card as SVG. `bottom` is where the next part can begin, in pixels. */
export type CardPart = { svg: string; bottom: number };

/** Draws the day in large digits, the month and the weekday next to it, and the title after them. */
export function dayHeadline(
  { day, above, below }: NonNullable<CardView['day']>,
  { title, width }: { title: string; width: number },
  typesetter: Typesetter,
): CardPart {
  const baseline = GRID.top + DAY_HEIGHT;
  const digits = { size: DAY_HEIGHT / CAP_HEIGHT, weight: 'bold', colour: COLOUR.ink } as const;
  const month = { size: 36, weight: 'bold', colour: COLOUR.ink } as const;
  const weekday = { size: 36, weight: 'regular', colour: COLOUR.soft } as const;
  const dateLeft = GRID.side + typesetter.width(day, digits) + 22;
  const dateWidth = Math.max(typesetter.width(above, month), typesetter.width(below, weekday));
  const titleLeft = dateLeft + dateWidth + GRID.gap;
  const room = { width: GRID.side + width - titleLeft, lines: 2, sizes: [52, 46, 40] };
  const fitted = typesetter.fit(title, { ...room, weight: 'bold', balanced: true });
  const step = fitted.size * 1.3;
  const titleBaseline = baseline - Math.max(0, fitted.lines.length - 1) * step;
  const titlePlace = { left: titleLeft, baseline: titleBaseline, step };
  return {
    svg: [
      // Digits have some space on their left side; this aligns their ink with the margin.
      typesetter.line(day, { ...digits, left: GRID.side - 6, baseline }),
      typesetter.line(above, { ...month, left: dateLeft, baseline: GRID.top + 0.85 * month.size }),
      typesetter.line(below, { ...weekday, left: dateLeft, baseline }),
      typesetter.lines(fitted, { weight: 'bold', colour: COLOUR.ink, ...titlePlace }),
    ].join(''),
    bottom: baseline + GRID.gap,
  };
}

/** Draws a title in the largest size that fits. */
export function titleHeadline(
  title: string,
  room: Pick<Room, 'width' | 'lines' | 'sizes'>,
  typesetter: Typesetter,
): CardPart {
  const fitted = typesetter.fit(title, { ...room, weight: 'bold', balanced: true });
  const { lines, size } = fitted;
  if (lines.length === 0) return { svg: '', bottom: GRID.top };
  const step = size * 1.28;
  const baseline = GRID.top + size * CAP_HEIGHT;
  const style = { weight: 'bold', colour: COLOUR.ink, left: GRID.side } as const;
  return {
    svg: typesetter.lines(fitted, { ...style, baseline, step }),
    bottom: baseline + (lines.length - 1) * step + 0.25 * size + 34,
  };
}
