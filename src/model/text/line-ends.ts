/**
 * Replaces each line end by `\n`. CR CR LF counts as one line end: a line end becomes CR CR LF when
 * it is converted to CRLF twice, and a blank line in its place would split tables.
 */
export function normalizeLineEnds(text: string): string {
  return text.replace(LINE_END, '\n');
}

const LINE_END = /\r{0,2}\n|\r/g;

/** Maps lines and columns of the notes as they are read to offsets in the text of their file. */
export type LineOffsets = { at: (place: { line: number; column: number }) => number };

/**
 * Indexes the lines of a file's text, which still has its own line ends and may have a byte order
 * mark at the start of any line. Columns count from after that mark, because reading removes it.
 */
export function lineOffsets(text: string): LineOffsets {
  const starts = [0];
  for (const { 0: end, index } of text.matchAll(LINE_END)) starts.push(index + end.length);
  return {
    at: ({ line, column }) => {
      let start = starts[line - 1] ?? text.length;
      while (text.charAt(start) === '\uFEFF') start += 1;
      return start + column - 1;
    },
  };
}
