import type { CardPart } from './card-headline.ts';
import { CAP_HEIGHT, COLOUR, GRID, NOTE_STYLE } from './card-style.ts';
import type { CardView } from './card-view.ts';
import type { FittedText } from './fitted-text.ts';
import { svgTag } from './svg-tag.ts';
import type { Typesetter } from './typesetter.ts';

type Column = { top: number; width: number };

/**
 * Draws a list with a dash in front of each item, in the largest size that shows all items in full.
 * If none does, items are cut in the smallest size, and a last line counts those without room.
 */
export function listBody(
  { list, more }: Pick<CardView, 'list' | 'more'>,
  { top, width }: Column,
  typesetter: Typesetter,
): CardPart {
  const room = { top, width: width - INDENT };
  const layouts = ITEM_SIZES.values().map((size) => {
    return { size, items: fitItems(list, { ...room, size }, typesetter) };
  });
  const best = firstOrLast(layouts, ({ items }) => {
    return items.length === list.length && items.every(({ cut }) => !cut);
  });
  if (best === null) return { svg: '', bottom: top };
  const { size, items } = best;
  const step = size * LINE_HEIGHT;
  const left = GRID.side + INDENT;
  let baseline = top + size * CAP_HEIGHT;
  let svg = '';
  for (const item of items) {
    const dash = { x: GRID.side, width: 18, height: 3, fill: COLOUR.seal, y: baseline - step / 5 };
    const style = { weight: 'regular', colour: COLOUR.ink } as const;
    svg += svgTag('rect', dash) + typesetter.lines(item, { ...style, left, baseline, step });
    baseline += Math.max(1, item.lines.length) * step;
  }
  const hidden = list.length - items.length;
  if (hidden > 0) {
    svg += typesetter.line(more(hidden), { ...NOTE_STYLE, size: 28, left, baseline });
  }
  return { svg, bottom: baseline };
}

/** Fits items into two lines each or, if that needs more lines than there are, into one. */
function fitItems(
  list: readonly string[],
  { top, width, size }: Column & { size: number },
  typesetter: Typesetter,
): FittedText[] {
  const lines = linesBelow(top, size);
  const shown = list.length > lines ? list.slice(0, Math.max(0, lines - 1)) : list;
  // The line that counts the other items takes one.
  const free = shown.length < list.length ? lines - 1 : lines;
  const fit = (linesEach: number) =>
    shown.map((item) => {
      return typesetter.fit(item, { width, lines: linesEach, sizes: [size], weight: 'regular' });
    });
  const wrapped = fit(2);
  const used = wrapped.reduce((sum, item) => sum + item.lines.length, 0);
  return used <= free ? wrapped : fit(1);
}

/** Draws running text in the largest size that fits, or cuts it in the smallest. */
export function textBody(text: string, { top, width }: Column, typesetter: Typesetter): CardPart {
  const layouts = TEXT_SIZES.values()
    .map((size) => ({ width, lines: linesBelow(top, size), sizes: [size] }))
    .filter(({ lines }) => lines > 0)
    .map((room) => typesetter.fit(text, { ...room, weight: 'regular' }));
  const fitted = firstOrLast(layouts, ({ cut }) => !cut);
  if (fitted === null || fitted.lines.length === 0) return { svg: '', bottom: top };
  const step = fitted.size * LINE_HEIGHT;
  const baseline = top + fitted.size * CAP_HEIGHT;
  const style = { weight: 'regular', colour: COLOUR.soft } as const;
  return {
    svg: typesetter.lines(fitted, { ...style, left: GRID.side, baseline, step }),
    bottom: baseline + (fitted.lines.length - 1) * step,
  };
}

/** Distance of list items from the left margin in pixels. */
const INDENT = 36;
/** Distance of two baselines as a multiple of the font size. */
const LINE_HEIGHT = 1.58;
// Font sizes in pixels, largest first.
const ITEM_SIZES = [44, 38, 32];
const TEXT_SIZES = [38, 34, 30];

/** Returns how many lines of a font size fit below `top`. */
function linesBelow(top: number, size: number): number {
  return Math.floor((GRID.bottom - top - size * CAP_HEIGHT) / (size * LINE_HEIGHT)) + 1;
}

/** Returns the first value that passes the test, or the last one if none does. */
function firstOrLast<T>(values: Iterable<T>, passes: (value: T) => boolean): T | null {
  let last: T | null = null;
  for (const value of values) {
    last = value;
    if (passes(value)) break;
  }
  return last;
}
