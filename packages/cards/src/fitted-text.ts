import { EM } from './fonts.ts';
import { splitAtLineBreaks } from './line-breaks.ts';
import { graphemesOf } from './shaper.ts';

/**
 * A text broken into lines. `size` is the font size in pixels. `cut` is true if the end of the text
 * had no room.
 */
export type FittedText = { size: number; lines: string[]; cut: boolean };

/** The room that a text has. */
export type Room = {
  /** Width of a line in pixels. */
  width: number;
  /** Largest number of lines. */
  lines: number;
  /** Font sizes to try in pixels, largest first. */
  sizes: readonly number[];
  /** Whether to make all lines about equally wide. */
  balanced?: boolean;
};

/** Returns the width of a text in units of {@link EM}. */
type Measure = (text: string) => number;

/**
 * Breaks a text into lines, in the largest size that fits. If no size does, the smallest is used and
 * the last line ends with `…`.
 */
export function fitText(text: string, room: Room, widthOf: Measure): FittedText {
  const pieces = splitAtLineBreaks(text);
  const longest = Math.max(0, ...pieces.map((piece) => widthOf(piece.trimEnd())));
  let [size, width, lines]: [number, number, string[]] = [0, 0, []];
  for (size of room.sizes) {
    width = (room.width * EM) / size;
    // A smaller size is better than a broken word.
    if (longest > width && size !== room.sizes.at(-1)) continue;
    lines = wrap(pieces, width, widthOf);
    if (lines.length > room.lines) continue;
    if (room.balanced) lines = balance(lines, { pieces, width, longest, widthOf });
    return { size, lines, cut: false };
  }
  const kept = lines.slice(0, room.lines);
  const last = kept.pop() ?? '';
  return { size, lines: [...kept, shorten(last, width, widthOf)], cut: true };
}

/** Fills lines with pieces. Breaks a piece between its characters if it is wider than a line. */
function wrap(pieces: readonly string[], width: number, widthOf: Measure): string[] {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  const add = (piece: string) => {
    if (line !== '' && used + widthOf(piece.trimEnd()) > width) {
      lines.push(line.trimEnd());
      line = '';
      used = 0;
    }
    line += piece;
    used += widthOf(piece);
  };
  for (const piece of pieces) {
    if (widthOf(piece.trimEnd()) <= width) add(piece);
    else for (const character of graphemesOf(piece)) add(character);
  }
  return line === '' ? lines : [...lines, line.trimEnd()];
}

/** Wraps to the narrowest width that needs no more lines and breaks no word. */
function balance(
  lines: string[],
  room: { pieces: readonly string[]; width: number; longest: number; widthOf: Measure },
): string[] {
  let best = lines;
  let [low, high] = [Math.max(room.width / 2, room.longest), room.width];
  while (lines.length > 1 && high - low > EM / 10) {
    const middle = (low + high) / 2;
    const wrapped = wrap(room.pieces, middle, room.widthOf);
    if (wrapped.length > lines.length) low = middle;
    else [best, high] = [wrapped, middle];
  }
  return best;
}

/** Ends a line with `…`, and removes characters before it until the line fits. */
function shorten(line: string, width: number, widthOf: Measure): string {
  const kept = graphemesOf(line);
  const text = () => `${kept.join('').replace(/[\s\p{P}]+$/u, '')}…`;
  while (kept.length > 0 && widthOf(text()) > width) kept.pop();
  return text();
}
