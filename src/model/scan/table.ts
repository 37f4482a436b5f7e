import type { FlowLine } from './line.ts';

/** Returns whether two lines begin a GFM table. The first is indented by less than 4 columns. */
export function isTable(head: FlowLine, { text, indent, lazy }: FlowLine): boolean {
  // Dashes alone are an underline or a thematic break.
  if (lazy || indent > 3 || !DELIMITER_ROW.test(text) || !/[|:]/u.test(text)) return false;
  return text.match(/-+/gu)?.length === countCells(head.text);
}

const DELIMITER_ROW = /^\|?[ \t]*:?-+:?(?:[ \t]*\|[ \t]*:?-+:?)*(?:[ \t]*\|)?[ \t]*$/u;

/** Returns whether a line can be the header row of a table. A lone pipe can't. */
export function mayBeTableHead({ text }: FlowLine): boolean {
  return text !== '' && !/^\|[ \t]*$/u.test(text);
}

/** Counts the cells of a header row. Pipes at its ends are optional. */
function countCells(row: string): number {
  const cells = row.replace(/\\[\\|]/gu, 'escape').split('|');
  if (row.startsWith('|')) cells.shift();
  if (/^[ \t]*$/u.test(cells.at(-1) ?? '')) cells.pop();
  return cells.length;
}
