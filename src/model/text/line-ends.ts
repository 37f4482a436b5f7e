/**
 * Replaces each line ending with `\n`. CR CR LF counts as one: a line ending becomes CR CR LF when
 * it is converted to CRLF twice, and a blank line in its place would split tables.
 */
export function normalizeLineEndings(text: string): string {
  return text.replace(LINE_END, '\n');
}

const LINE_END = /\r{0,2}\n|\r/g;

/** Returns the offset at which each line of a text begins. */
export function lineStarts(text: string): number[] {
  const starts = [0];
  for (const { 0: end, index } of text.matchAll(LINE_END)) starts.push(index + end.length);
  return starts;
}

/** Returns the line and column that follow a text with `\n` line endings. */
export function positionAfter(text: string): { line: number; column: number } {
  return { line: text.split('\n').length, column: text.length - text.lastIndexOf('\n') };
}

/**
 * Returns a function that maps lines and columns of the notes as they are read to offsets in the text
 * of their file, which still has its own line endings. Columns count from after a byte order mark at the
 * start of a line, because reading removes it.
 */
export function lineOffsets(text: string): (place: { line: number; column: number }) => number {
  const starts = lineStarts(text);
  return ({ line, column }) => {
    let start = starts[line - 1] ?? text.length;
    while (text.charAt(start) === '\uFEFF') start += 1;
    return start + column - 1;
  };
}
