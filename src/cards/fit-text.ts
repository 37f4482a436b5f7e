import { breakText } from './break-text.ts';
import { EM, type Weight } from './faces.ts';
import { charactersOf, type Shaper } from './shape.ts';

/**
 * Text set in lines, none wider than was asked for. `size` is that of the font in pixels; `cut` tells
 * that there was no room for all of it.
 */
export type Fitted = { size: number; lines: string[]; cut: boolean };

type Room = {
  /** Pixels. */
  width: number;
  /** Most lines. */
  lines: number;
  /** Sizes to try, largest first. */
  sizes: readonly number[];
  weight: Weight;
  /** Whether lines should be about as wide as each other. */
  balanced?: boolean;
};

/** Sets a text in the largest size that has room for all of it, else in the smallest, cut with `…`. */
export function fitText(text: string, room: Room, shaper: Shaper): Fitted {
  const widthOf = (piece: string) => shaper(piece, room.weight).width;
  const pieces = breakText(text);
  const longest = Math.max(0, ...pieces.map((piece) => widthOf(piece.trimEnd())));
  for (const size of room.sizes) {
    const width = (room.width * EM) / size;
    // A smaller size is better than a word cut in two.
    if (longest > width && size !== room.sizes.at(-1)) continue;
    const lines = wrap(pieces, width, widthOf);
    if (lines.length > room.lines) continue;
    const set = room.balanced ? balance(lines, { pieces, width, longest, widthOf }) : lines;
    return { size, lines: set, cut: false };
  }
  const size = room.sizes.at(-1) ?? 0;
  const width = (room.width * EM) / size;
  const lines = wrap(pieces, width, widthOf).slice(0, room.lines);
  const last = lines.pop() ?? '';
  return { size, lines: [...lines, shorten(last, width, widthOf)], cut: true };
}

type Measure = (text: string) => number;

/** Fills lines with pieces; one that is wider than a line is cut between its characters. */
function wrap(pieces: readonly string[], width: number, widthOf: Measure): string[] {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  const add = (piece: string) => {
    const bare = widthOf(piece.trimEnd());
    if (line !== '' && used + bare > width) {
      lines.push(line.trimEnd());
      line = '';
      used = 0;
    }
    line += piece;
    used += widthOf(piece);
  };
  for (const piece of pieces) {
    if (widthOf(piece.trimEnd()) <= width) add(piece);
    else for (const character of charactersOf(piece)) add(character);
  }
  return line === '' ? lines : [...lines, line.trimEnd()];
}

/** The same number of lines in the narrowest column that allows it without cutting a word. */
function balance(
  lines: string[],
  {
    pieces,
    width,
    longest,
    widthOf,
  }: { pieces: readonly string[]; width: number; longest: number; widthOf: Measure },
): string[] {
  let best = lines;
  let [low, high] = [Math.max(width / 2, longest), width];
  while (lines.length > 1 && high - low > EM / 10) {
    const middle = (low + high) / 2;
    const tried = wrap(pieces, middle, widthOf);
    if (tried.length > lines.length) low = middle;
    else [best, high] = [tried, middle];
  }
  return best;
}

function shorten(line: string, width: number, widthOf: Measure): string {
  const kept = charactersOf(line);
  const text = () => `${kept.join('').replace(/[\s\p{P}]+$/u, '')}…`;
  while (kept.length > 0 && widthOf(text()) > width) kept.pop();
  return text();
}
