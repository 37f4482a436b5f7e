import { isBlank, skipBlanks, skipRun } from './blanks.ts';
import type { FlowLine } from './line.ts';

/** Returns whether two lines begin a GFM table. The first is indented by less than 4 columns. */
export function isTable(head: FlowLine, { text, indent, lazy }: FlowLine): boolean {
  return !lazy && indent < 4 && isDelimiterRow(text, () => headCells(head.text));
}

/** Returns whether a line can be the header row of a table. A lone pipe can't. */
export function mayBeTableHead({ text }: FlowLine): boolean {
  return text !== '' && !(text.startsWith('|') && skipBlanks(text, 1) === text.length);
}

/** Counts the cells of a header row. Returns 0 if the text can't be one. */
function headCells(text: string): number {
  let cells = 0;
  let opens = !text.startsWith('|');
  let parts = opens ? 1 : 0;
  let at = 0;
  while (at < text.length) {
    parts++;
    if (opens) cells++;
    opens = text.charAt(at) === '|';
    at = skipBlanks(text, opens ? at + 1 : cellTextEnd(text, at));
  }
  return parts > 1 ? cells : 0;
}

// A delimiter row contains a pipe or a colon: dashes alone are an underline or a thematic break.
function isDelimiterRow(text: string, cells: () => number): boolean {
  let marked = text.startsWith('|');
  let at = marked ? skipBlanks(text, 1) : 0;
  let count = 0;
  while (at < text.length) {
    const dashes = text.charAt(at) === ':' ? at + 1 : at;
    const end = skipRun(text, '-', dashes);
    if (end === dashes) return false;
    const cellEnd = text.charAt(end) === ':' ? end + 1 : end;
    count++;
    marked ||= dashes > at || cellEnd > end;
    at = skipBlanks(text, cellEnd);
    if (at === text.length) break;
    if (text.charAt(at) !== '|') return false;
    marked = true;
    at = skipBlanks(text, at + 1);
  }
  return marked && count === cells();
}

function cellTextEnd(text: string, from: number): number {
  let at = from;
  while (at < text.length && text.charAt(at) !== '|' && !isBlank(text.charAt(at))) {
    const escapes = text.charAt(at) === '\\' && '\\|'.includes(text.charAt(at + 1));
    at += escapes && at + 1 < text.length ? 2 : 1;
  }
  return at;
}
