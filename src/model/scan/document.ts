import { type Container, continueContainer, openContainer } from './containers.ts';
import { Flow, type FlowHeading, type TextLine } from './flow.ts';
import { LineCursor } from './line.ts';
import type { ParagraphDefinition } from './paragraph.ts';
import { ContainerStack } from './stack.ts';

/** A footnote definition; `lines` are without the marks of the containers around it. */
export type FootnoteBlock = { label: string; line: number; endLine: number; lines: string[] };

/**
 * A list item at the top level. `source` is its first line behind the mark, `marker` its bullet or
 * what stands behind its number, and its other lines are indented by `size` columns, lazy ones less.
 */
export type ItemBlock = {
  line: number;
  endLine: number;
  marker: string;
  size: number;
  source: string;
};

/**
 * Reads a document line by line as micromark does: open containers first, then new ones, and what
 * they leave of the line is for the flow of blocks inside the innermost.
 */
export class DocumentScanner {
  /** Those at every depth, in the order in which they end. */
  readonly headings: FlowHeading[] = [];
  readonly definitions: ParagraphDefinition[] = [];
  /** Those in no other footnote. */
  readonly footnotes: FootnoteBlock[] = [];
  readonly texts: TextLine[] = [];
  readonly items: ItemBlock[] = [];

  readonly #open = new ContainerStack();
  #flow: Flow | null = null;
  /** Whether what begins on a line, from 1, is at the top level. */
  readonly #top = [true];
  /** Whether a line, from 1, bears no mark or indent of a container; a lazy one in a list doesn't. */
  readonly #bare = [true];
  #item: ItemBlock | null = null;
  #footnote: (FootnoteBlock & { depth: number }) | null = null;
  /** The present line as it is inside the containers around the footnote. */
  #footnoteLine = '';

  /** Reads the next line; with `endsFile` none follows, and no line end either. */
  feed(text: string, { endsFile }: { endsFile: boolean }): void {
    const number = this.#top.length;
    const cursor = new LineCursor(text);
    const kept = this.#continueContainers(cursor);
    const lazy = this.#openContainers(cursor, { kept, number });
    this.#flow ??= new Flow(this);
    const { indent, atColumn: column, at } = cursor;
    this.#flow.feed({ number, indent, column, text: text.slice(at), lazy });
    if (endsFile) this.#flow.close();
    // A lazy line that opens a block is outside the containers that it does not continue.
    if (lazy && !this.#flow.continues(number)) this.#exit(kept);
    this.#top.push(this.#open.depth === 0);
    // A footnote may be shown elsewhere, with its lazy lines.
    const isLoose = lazy && kept === 0 && this.#footnote === null;
    this.#bare.push(this.#open.depth === 0 || isLoose);
    if (this.#footnote !== null) addLine(this.#footnote, this.#footnoteLine, number);
  }

  /** Ends what is open. */
  close(): void {
    this.#flow?.close();
    this.#exit(0);
  }

  /** Whether what begins on this line is at the top level. */
  isTop(line: number): boolean {
    return this.#top[line] ?? false;
  }

  /** Whether this line bears no mark or indent of a container. */
  isBare(line: number): boolean {
    return this.#bare[line] ?? false;
  }

  /** The line of a fence at the top level that is open. */
  get openFence(): number | null {
    const line = this.#flow?.openFence ?? null;
    return line !== null && this.isTop(line) ? line : null;
  }

  /** Gives how many containers go on. */
  #continueContainers(cursor: LineCursor): number {
    const footnoteDepth = this.#footnote?.depth ?? -1;
    this.#footnoteLine = '';
    let kept = 0;
    for (let container = this.#open.at(0); container !== undefined;) {
      if (cursor.blank) return this.#continueBlank(kept);
      if (kept === footnoteDepth) this.#footnoteLine = cursor.rest;
      const going = continueContainer(container, cursor);
      if (going === 'out') {
        if (kept < footnoteDepth) this.#footnoteLine = cursor.rest;
        return kept;
      }
      kept++;
      if (going === 'next') {
        this.#leaveFlow(kept);
        if (kept === 1) this.#beginItem(container, cursor.rest);
        return kept;
      }
      // micromark takes the indent of a footnote for that of footnotes right inside it as well.
      const carries = container.type === 'footnote' && cursor.indent === 0 && !cursor.blank;
      if (carries) kept = this.#open.endOfFootnotes(kept);
      container = this.#open.at(kept);
    }
    return kept;
  }

  // All but quotes go on at a blank line. To look at each would take square time in deep lists.
  #continueBlank(depth: number): number {
    const kept = this.#open.nextQuote(depth);
    const last = this.#open.innermost;
    if (kept === this.#open.depth && last?.type === 'item' && last.empty) last.ended = true;
    return kept;
  }

  /** Gives whether the line is lazy: not all containers go on, and no other opens. */
  #openContainers(cursor: LineCursor, { kept, number }: { kept: number; number: number }): boolean {
    const goesOn = kept === this.#open.depth;
    if (goesOn && this.#flow?.sealed) return false;
    const interrupts = goesOn && (this.#flow?.busy ?? false);
    let lazy = !goesOn;
    for (;;) {
      const { rest } = cursor;
      const container = openContainer(cursor, { interrupts });
      if (container === null) return lazy;
      if (this.#flow !== null) this.#leaveFlow(kept);
      lazy = false;
      this.#enter(container, { rest, cursor, number });
    }
  }

  #enter(
    container: Container,
    { rest, cursor, number: line }: { rest: string; cursor: LineCursor; number: number },
  ): void {
    this.#open.push(container);
    if (this.#open.depth === 1) this.#beginItem(container, cursor.rest);
    if (container.type !== 'footnote' || this.#footnote !== null) return;
    const depth = this.#open.depth - 1;
    this.#footnote = { label: container.label, line, endLine: line, lines: [], depth };
    this.#footnoteLine = rest;
  }

  #beginItem(container: Container, source: string): void {
    this.#endItem();
    if (container.type !== 'item') return;
    const line = this.#top.length;
    this.#item = { line, endLine: line, marker: container.marker, size: container.size, source };
    this.items.push(this.#item);
  }

  /** Ends the item at the line before the present one. */
  #endItem(): void {
    if (this.#item === null) return;
    this.#item.endLine = Math.max(this.#item.line, this.#top.length - 1);
    this.#item = null;
  }

  #leaveFlow(kept: number): void {
    this.#flow?.close();
    this.#flow = null;
    this.#exit(kept);
  }

  #exit(kept: number): void {
    this.#open.cut(kept);
    if (kept === 0) this.#endItem();
    if (this.#footnote === null || this.#footnote.depth < kept) return;
    const { depth, ...block } = this.#footnote;
    this.footnotes.push(block);
    this.#footnote = null;
  }
}

function addLine(footnote: FootnoteBlock, text: string, number: number): void {
  footnote.lines.push(text);
  if (text.trim() !== '') footnote.endLine = number;
}
