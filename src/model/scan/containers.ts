import type { LineCursor } from './line.ts';
import { skipBlanks } from './blanks.ts';

/** An open list item. It goes on where a line is indented by `size` columns. */
type ListItem = {
  type: 'item';
  /** Its bullet, or what stands behind its number. */
  marker: string;
  size: number;
  /** Whether its first line was empty. */
  empty: boolean;
  /** Whether a blank line came after an empty first one: the item cannot go on. */
  ended: boolean;
};

/** A block that holds other blocks, open at the present line. */
export type Container = { type: 'quote' } | ListItem | { type: 'footnote'; label: string };

/** Goes into the container that opens at the cursor, which stays where it is if there is none. */
export function openContainer(
  cursor: LineCursor,
  { interrupts }: { interrupts: boolean },
): Container | null {
  if (cursor.indent > 3 || cursor.blank) return null;
  if (cursor.char === '>') return takeQuote(cursor);
  if (cursor.char === '[') return takeFootnote(cursor);
  return takeItem(cursor, interrupts);
}

/**
 * Goes into an open container on a line with something in it. `next` is a further item of the same
 * list, which ends what is inside the former; `out` leaves the cursor where it is.
 */
export function continueContainer(
  container: Container,
  cursor: LineCursor,
): 'inside' | 'next' | 'out' {
  if (container.type === 'quote') {
    if (cursor.indent > 3 || cursor.char !== '>') return 'out';
    takeQuote(cursor);
    return 'inside';
  }
  if (container.type === 'footnote') {
    if (cursor.indent < 4) return 'out';
    cursor.skip(4);
    return 'inside';
  }
  return continueItem(container, cursor);
}

function continueItem(container: ListItem, cursor: LineCursor): 'inside' | 'next' | 'out' {
  const { ended, size } = container;
  container.empty = false;
  container.ended = false;
  if (!ended && cursor.indent >= size) {
    cursor.skip(size);
    return 'inside';
  }
  if (cursor.indent > 3) return 'out';
  const next = takeItem(cursor, false, container.marker);
  if (next === null) return 'out';
  Object.assign(container, next);
  return 'next';
}

function takeQuote(cursor: LineCursor): Container {
  cursor.take(1);
  if (cursor.indent > 0) cursor.skip(1);
  return { type: 'quote' };
}

function takeFootnote(cursor: LineCursor): Container | null {
  if (cursor.text.charAt(cursor.at + 1) !== '^') return null;
  const start = cursor.at + 2;
  const end = footnoteLabelEnd(cursor.text, start);
  if (end === -1 || cursor.text.charAt(end + 1) !== ':') return null;
  cursor.take(end + 2 - cursor.at);
  cursor.skip(cursor.indent);
  return { type: 'footnote', label: cursor.text.slice(start, end) };
}

const LABEL_LIMIT = 999;

function footnoteLabelEnd(text: string, start: number): number {
  for (let at = start; at < text.length && at - start <= LABEL_LIMIT; at++) {
    const char = text.charAt(at);
    if (char === ']') return at > start ? at : -1;
    if (char === '[' || char === ' ' || char === '\t') return -1;
    if (char === '\\' && '[\\]'.includes(text.charAt(at + 1))) at++;
  }
  return -1;
}

// A list that interrupts a paragraph begins with 1, and not with an empty item.
function takeItem(cursor: LineCursor, interrupts: boolean, like?: string): ListItem | null {
  const length = markerLength(cursor, interrupts);
  const marker = cursor.text.charAt(cursor.at + length - 1);
  if (length === 0 || (like !== undefined && like !== marker)) return null;
  const behind = cursor.at + length;
  const content = skipBlanks(cursor.text, behind);
  const empty = content === cursor.text.length;
  if (empty ? interrupts : content === behind) return null;
  const prefix = cursor.indent + length;
  cursor.take(length);
  const space = empty || cursor.indent > 4 ? 1 : cursor.indent;
  if (!empty) cursor.skip(space);
  return { type: 'item', marker, size: prefix + space, empty, ended: false };
}

function markerLength(cursor: LineCursor, interrupts: boolean): number {
  const { text, at, char } = cursor;
  if (char === '+') return 1;
  if (char === '*' || char === '-') return cursor.startsBreak() ? 0 : 1;
  let end = at;
  while (end - at < 9 && /[0-9]/u.test(text.charAt(end))) end++;
  if (end === at || (interrupts && text.slice(at, end) !== '1')) return 0;
  return '.)'.includes(text.charAt(end)) && end < text.length ? end - at + 1 : 0;
}
