import stringWidth from 'fast-string-width';

/**
 * Formats a line of the notes for a terminal, with a mark under its `column` (from 1, in UTF-16
 * units). Chinese characters take two cells, a tab moves to the next tab stop, and control characters
 * are replaced. A line wider than `width` cells is cut around the mark, with `…` at each cut.
 */
export function excerpt(
  line: string,
  column: number,
  { width }: { width: number },
): { text: string; mark: string } {
  const cells = cellsOf(line);
  const found = cells.findIndex(({ end }) => end >= column);
  const marked = found === -1 ? cells.length : found;
  let start = 0;
  let [before, total] = [widthOf(cells.slice(0, marked)), widthOf(cells)];
  while (total > width && start < marked && before > width / 3) {
    const dropped = cells[start]?.width ?? 0;
    [start, before, total] = [start + 1, before - dropped, total - dropped];
  }
  let end = cells.length;
  while (total > width && end > marked + 1) {
    end -= 1;
    total -= cells[end]?.width ?? 0;
  }
  const shown = cells.slice(start, end).map(({ text }) => text);
  const [left, right] = [start > 0 ? '…' : '', end < cells.length ? '…' : ''];
  return {
    text: `${left}${shown.join('')}${right}`.trimEnd(),
    mark: `${' '.repeat(left.length + before)}^`,
  };
}

/** A character as people count it. `end` is the index after it in its line. */
type Cell = { text: string; width: number; end: number };

const TAB = 4;
const GRAPHEMES = new Intl.Segmenter('zh', { granularity: 'grapheme' });
/** Control characters, marks that change the direction of text, and lone surrogates. */
const UNPRINTABLE = /[\p{Cc}\p{Cs}\u2028\u2029\u202A-\u202E\u2066-\u2069]/gu;

function cellsOf(line: string): Cell[] {
  let filled = 0;
  return Array.from(GRAPHEMES.segment(line), ({ segment, index }) => {
    const isTab = segment === '\t';
    const text = isTab ? ' '.repeat(TAB - (filled % TAB)) : segment.replace(UNPRINTABLE, '\uFFFD');
    const width = stringWidth(text);
    filled += width;
    return { text, width, end: index + segment.length };
  });
}

function widthOf(cells: readonly Cell[]): number {
  return cells.reduce((sum, { width }) => sum + width, 0);
}
