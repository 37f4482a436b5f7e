import type { TextStyle } from './draw-line.ts';

// The colours of the light page (src/styles/tokens.css).
export const COLOUR = {
  paper: '#fbfaf6',
  ink: '#1d1e20',
  soft: '#63635f',
  rule: '#e3e0d7',
  seal: '#a8341f',
} as const;

/** Where things stand on a card, in pixels. */
export const PLACE = { side: 72, bar: 112, top: 168, bottom: 572, gap: 52 } as const;

/** Height of capital letters and digits in parts of the font's size. */
export const CAPITAL = 0.733;

export const QUIET: TextStyle = { size: 26, weight: 'regular', colour: COLOUR.soft };
export const NAME: TextStyle = { size: 30, weight: 'bold', colour: COLOUR.ink };
