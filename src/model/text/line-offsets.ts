/** Where the lines of a text begin: behind byte order marks at the start of each. */
export type LineOffsets = { at: (place: { line: number; column: number }) => number };

/**
 * Gives the offset in a text, with line ends and byte order marks as they stand in its file, of a
 * line and column that are those of the same text as the notes are read.
 */
export function lineOffsets(text: string): LineOffsets {
  const starts = [0];
  // CR CR LF is one line end, as where notes are read.
  for (const { 0: end, index } of text.matchAll(/\r{0,2}\n|\r/g)) starts.push(index + end.length);
  return {
    at: ({ line, column }) => {
      const start = starts[line - 1] ?? text.length;
      let marks = 0;
      while (text.charAt(start + marks) === '\uFEFF') marks += 1;
      return start + marks + column - 1;
    },
  };
}
