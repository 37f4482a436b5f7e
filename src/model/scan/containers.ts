import type { LineCursor } from './line.ts';

/** An open list item (section 5.2). It continues on lines that are indented by `size` columns. */
type ListItem = {
  type: 'item';
  /** The bullet, or the character after the number. */
  marker: string;
  size: number;
  /** Whether its first line was empty. */
  empty: boolean;
  /** Whether a blank line followed an empty first line, so that the item can't continue. */
  ended: boolean;
};

/** An open block that contains other blocks: a block quote, a list item or a GFM footnote. */
export type Container = { type: 'quote' } | ListItem | { type: 'footnote'; label: string };

/** Enters the container that opens at the cursor. Without one, the cursor does not move. */
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
 * Enters an open container on a line that is not blank. Returns `next` if the line begins another
 * item of the same list, which ends the content of the item before. Returns `out` if the container
 * does not continue; then the cursor does not move.
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
  const [start, label] = matchAtCursor(FOOTNOTE_START, cursor);
  if (start === undefined || label === undefined || label.length > LABEL_LIMIT) return null;
  cursor.take(start.length);
  cursor.skip(cursor.indent);
  return { type: 'footnote', label };
}

const LABEL_LIMIT = 999;
/** `[^label]:`, where the label contains no blanks, and brackets only after a backslash. */
const FOOTNOTE_START = /\[\^((?:\\[[\\\]]|\\(?![[\\\]])|[^[\\\] \t])+)\]:/uy;

function matchAtCursor(sticky: RegExp, { text, at }: LineCursor): readonly string[] {
  sticky.lastIndex = at;
  return sticky.exec(text) ?? [];
}

/** Enters a list item. With `like`, only an item of the list with that marker. */
function takeItem(cursor: LineCursor, interrupts: boolean, like?: string): ListItem | null {
  const [item, start = '', blanks] = matchAtCursor(ITEM_START, cursor);
  const marker = start.slice(-1);
  if (item === undefined || (like !== undefined && like !== marker)) return null;
  if ((marker === '*' || marker === '-') && cursor.startsBreak()) return null;
  // A list that interrupts a paragraph begins with 1, and not with an empty item.
  if (interrupts && start.length > 1 && !/^1.$/u.test(start)) return null;
  const empty = cursor.at + item.length === cursor.text.length;
  if (empty ? interrupts : blanks === '') return null;
  const prefix = cursor.indent + start.length;
  cursor.take(start.length);
  const space = empty || cursor.indent > 4 ? 1 : cursor.indent;
  if (!empty) cursor.skip(space);
  return { type: 'item', marker, size: prefix + space, empty, ended: false };
}

const ITEM_START = /([*+-]|\d{1,9}[.)])([ \t]*)/uy;

/**
 * The open containers, outermost first. Hostile notes can open thousands, so the depths of quotes and
 * of footnotes are indexed.
 */
export class ContainerStack {
  readonly #open: Container[] = [];
  readonly #quotes: number[] = [];
  readonly #notFootnotes: number[] = [];

  get depth(): number {
    return this.#open.length;
  }

  get innermost(): Container | undefined {
    return this.#open.at(-1);
  }

  at(depth: number): Container | undefined {
    return this.#open[depth];
  }

  push(container: Container): void {
    const depth = this.#open.push(container) - 1;
    if (container.type === 'quote') this.#quotes.push(depth);
    if (container.type !== 'footnote') this.#notFootnotes.push(depth);
  }

  /** Closes the containers at `depth` and deeper. */
  cut(depth: number): void {
    this.#open.length = depth;
    for (const depths of [this.#quotes, this.#notFootnotes]) {
      while ((depths.at(-1) ?? -1) >= depth) depths.pop();
    }
  }

  /** Returns the depth of the first quote at `depth` or deeper, or the depth of the stack. */
  nextQuote(depth: number): number {
    return firstFrom(this.#quotes, depth) ?? this.depth;
  }

  /** Returns the depth at which the run of nested footnotes around `depth` ends. */
  endOfFootnotes(depth: number): number {
    return firstFrom(this.#notFootnotes, depth) ?? this.depth;
  }
}

/** Binary search for the first number that is at least `least`. */
function firstFrom(sorted: readonly number[], least: number): number | undefined {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? least) < least) low = middle + 1;
    else high = middle;
  }
  return sorted[low];
}
