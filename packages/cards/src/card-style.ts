import type { TextStyle } from './typesetter.ts';

// The colours of the site's light theme (src/styles/tokens.css).
export const COLOUR = {
  paper: '#fbfaf6',
  ink: '#1d1e20',
  soft: '#63635f',
  rule: '#e3e0d7',
  seal: '#a8341f',
} as const;

/**
 * The grid of a card in pixels: the margin at both sides, the line below the bar, the top and the
 * bottom of the content, and the gap between columns.
 */
export const GRID = { side: 72, bar: 112, top: 168, bottom: 572, gap: 52 } as const;

/** Height of the digits of a day in pixels. */
export const DAY_HEIGHT = 104;

/** Height of capital letters and digits as a fraction of the font size. */
export const CAP_HEIGHT = 0.733;

export const NAME_STYLE: TextStyle = { size: 30, weight: 'bold', colour: COLOUR.ink };
export const NOTE_STYLE: TextStyle = { size: 26, weight: 'regular', colour: COLOUR.soft };
