import { type Container, continueContainer, openContainer } from './scan-container.ts';
import { Flow, type FlowHeading } from './scan-flow.ts';
import { LineCursor } from './scan-line.ts';
import type { ParagraphDefinition } from './scan-paragraph.ts';

/** A footnote definition; `lines` are without the marks of the containers around it. */
export type FootnoteBlock = { label: string; line: number; endLine: number; lines: string[] };

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

  readonly #open: Container[] = [];
  /** Depths of the quotes among the open containers. */
  readonly #quotes: number[] = [];
  #flow: Flow | null = null;
  /** Whether what begins on a line, from 1, is at the top level. */
  readonly #top = [true];
  #footnote: (FootnoteBlock & { depth: number }) | null = null;
  /** The present line as it is inside the containers around the footnote. */
  #footnoteLine = '';

  feed(text: string, { isLast }: { isLast: boolean }): void {
    const number = this.#top.length;
    const cursor = new LineCursor(text);
    const kept = this.#continueContainers(cursor);
    const lazy = this.#openContainers(cursor, { kept, number });
    this.#flow ??= new Flow(this);
    const { indent, atColumn: column, at } = cursor;
    this.#flow.feed({ number, indent, column, text: text.slice(at), lazy });
    if (isLast) this.#flow.close();
    if (lazy && !this.#flow.continues(number)) this.#exit(kept);
    this.#top.push(this.#open.length === 0);
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

  /** The line of a fence at the top level that is open. */
  get openFence(): number | null {
    const line = this.#flow?.openFence ?? null;
    return line !== null && this.isTop(line) ? line : null;
  }

  /** Gives how many containers go on. */
  #continueContainers(cursor: LineCursor): number {
    this.#footnoteLine = '';
    const depth = this.#footnote?.depth ?? -1;
    let quotes = 0;
    for (const [kept, container] of this.#open.entries()) {
      if (cursor.blank) return this.#continueBlank(this.#quotes[quotes]);
      if (kept === depth) this.#footnoteLine = cursor.rest;
      const going = continueContainer(container, cursor, this.#open[kept - 1]);
      if (going === 'out') {
        if (kept < depth) this.#footnoteLine = cursor.rest;
        return kept;
      }
      if (going === 'next') {
        this.#leaveFlow(kept + 1);
        return kept + 1;
      }
      if (container.type === 'quote') quotes++;
    }
    return this.#open.length;
  }

  // All but quotes go on at a blank line. To look at each would take square time in deep lists.
  #continueBlank(nextQuote: number | undefined): number {
    if (nextQuote !== undefined) return nextQuote;
    const last = this.#open.at(-1);
    if (last?.type === 'item' && last.empty) last.ended = true;
    return this.#open.length;
  }

  /** Gives whether the line is lazy: not all containers go on, and no other opens. */
  #openContainers(cursor: LineCursor, { kept, number }: { kept: number; number: number }): boolean {
    const goesOn = kept === this.#open.length;
    if (goesOn && this.#flow?.sealed) return false;
    const interrupts = goesOn && this.#flow !== null && this.#flow.busy;
    let lazy = !goesOn;
    for (;;) {
      const { rest } = cursor;
      const container = openContainer(cursor, { interrupts });
      if (container === null) return lazy;
      if (this.#flow !== null) this.#leaveFlow(kept);
      lazy = false;
      this.#enter(container, rest, number);
    }
  }

  #enter(container: Container, rest: string, line: number): void {
    const depth = this.#open.push(container) - 1;
    if (container.type === 'quote') this.#quotes.push(depth);
    if (container.type !== 'footnote' || this.#footnote !== null) return;
    this.#footnote = { label: container.label, line, endLine: line, lines: [], depth };
    this.#footnoteLine = rest;
  }

  #leaveFlow(kept: number): void {
    this.#flow?.close();
    this.#flow = null;
    this.#exit(kept);
  }

  #exit(kept: number): void {
    this.#open.length = kept;
    while ((this.#quotes.at(-1) ?? -1) >= kept) this.#quotes.pop();
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
