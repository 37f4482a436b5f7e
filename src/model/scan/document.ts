import { Allowance } from './allowance.ts';
import { type Container, ContainerStack, continueContainer, openContainer } from './containers.ts';
import { Flow } from './flow.ts';
import { LineCursor } from './line.ts';
import type {
  HeldText,
  ScannedDefinition,
  ScannedHeading,
  ScannedItem,
  ScannedText,
  UnclosedHtml,
} from './scan.ts';

/** The deepest nesting that is parsed. A list counts once here and twice in mdast. */
const MAX_DEPTH = 20;

/** Parsing the cells of all tables takes more than linear time. */
const MAX_TABLE_CELLS = 20_000;

/** The most lines that end some containers and continue others. For each, a parser moves all it has read. */
const MAX_EXITS = 3000;

/** Replaces text that is nested too deep: a word that begins no block. */
const WORD = 'x';

/** An open footnote definition. `lines` have no markers of the containers around it. */
type Footnote = { label: string; line: number; endLine: number; lines: string[]; depth: number };

/**
 * Reads a document line by line, as micromark does. Each line first continues open containers, then
 * opens new ones. The rest of the line goes to the flow of blocks inside the innermost container.
 */
export class DocumentScanner {
  /** At every depth, in the order in which they end. */
  readonly headings: ScannedHeading[] = [];
  readonly definitions: ScannedDefinition[] = [];
  readonly texts: ScannedText[] = [];
  readonly items: ScannedItem[] = [];
  readonly held: HeldText[] = [];
  readonly tableCells = new Allowance(MAX_TABLE_CELLS);
  /** Lines whose blocks are always held, because they are nested too deep. */
  readonly tooDeep: ReadonlySet<number>;

  readonly #open = new ContainerStack();
  readonly #exits = new Allowance(MAX_EXITS);
  #hasExits = true;
  /** The last ends of lines that are held for each reason. */
  readonly #ends: Record<HeldText['reason'], HeldText | null> = { nesting: null, markup: null };
  /** First line of the outermost open container. */
  #outerLine = 0;
  /** Whether the outermost open container must not be parsed. */
  #outerIsHeld = false;
  #flow: Flow | null = null;
  /** By line, from 1: whether a block that begins there is at the top level. */
  readonly #top = [true];
  /** By line, from 1: whether the line has no marker or indent of a container. */
  readonly #bare = [true];
  /** By line, from 1: the length of the line. */
  readonly #lengths = [0];
  #item: ScannedItem | null = null;
  #footnote: Footnote | null = null;
  /** The current line inside the containers around the footnote. */
  #footnoteLine = '';

  constructor(tooDeep: ReadonlySet<number>) {
    this.tooDeep = tooDeep;
  }

  /** Reads the next line. `endsFile` is set for the last line if it has no line ending. */
  feed(text: string, { endsFile }: { endsFile: boolean }): void {
    const number = this.#top.length;
    const cursor = new LineCursor(text);
    const kept = this.#continueContainers(cursor);
    const { lazy, deep } = this.#openContainers(cursor, { kept, number });
    this.#flow ??= new Flow(this);
    const { indent, atColumn: column, at } = cursor;
    if (deep) this.#holdEnd(number, text.length - at, this.#hasExits ? 'nesting' : 'markup');
    this.#flow.feed({ number, indent, column, text: deep ? WORD : text.slice(at), lazy, deep });
    if (endsFile) this.#flow.close();
    // A lazy line that begins a block ends the containers that it does not continue.
    if (lazy && !this.#flow.continues(number)) {
      this.#hasExits = this.#exits.take(1);
      this.#exit(kept);
    }
    this.#top.push(this.#open.depth === 0);
    this.#lengths.push(text.length);
    // A lazy line of a footnote belongs to the footnote, which may be shown elsewhere.
    const isLoose = lazy && kept === 0 && this.#footnote === null;
    this.#bare.push(this.#open.depth === 0 || isLoose);
    if (this.#footnote !== null) addLine(this.#footnote, this.#footnoteLine, number);
  }

  /** Ends all open blocks. */
  close(): void {
    this.#flow?.close();
    this.#exit(0);
  }

  /** Returns whether a block that begins on this line is at the top level. */
  isTop(line: number): boolean {
    return this.#top[line] ?? false;
  }

  /** Returns whether this line has no marker or indent of a container. */
  isBare(line: number): boolean {
    return this.#bare[line] ?? false;
  }

  /** The line of the open fence, if it is at the top level. */
  get openFence(): number | null {
    const line = this.#flow?.openFence ?? null;
    return line !== null && this.isTop(line) ? line : null;
  }

  /** The open HTML block that only its own end closes, if it is at the top level. */
  get openHtml(): UnclosedHtml | null {
    const html = this.#flow?.openHtml ?? null;
    return html !== null && this.isTop(html.line) ? html : null;
  }

  /** Returns the number of containers that continue on the line. */
  #continueContainers(cursor: LineCursor): number {
    const footnoteDepth = this.#footnote?.depth ?? -1;
    this.#footnoteLine = '';
    let kept = 0;
    for (let container = this.#open.at(0); container !== undefined;) {
      if (cursor.blank) return this.#continueBlank(kept);
      if (kept === footnoteDepth) this.#footnoteLine = cursor.rest;
      const state = continueContainer(container, cursor);
      if (state === 'out') {
        if (kept < footnoteDepth) this.#footnoteLine = cursor.rest;
        return kept;
      }
      kept++;
      if (state === 'next') {
        if (this.#open.depth > kept) this.#hasExits = this.#exits.take(1);
        this.#leaveFlow(kept);
        if (kept === 1) this.#beginItem(container, cursor.rest);
        return kept;
      }
      // In micromark, the indent of a footnote also counts for the footnotes directly inside it.
      const carries = container.type === 'footnote' && cursor.indent === 0 && !cursor.blank;
      if (carries) kept = this.#open.endOfFootnotes(kept);
      container = this.#open.at(kept);
    }
    return kept;
  }

  // Every container but a quote continues at a blank line. A loop over them would be quadratic.
  #continueBlank(depth: number): number {
    const kept = this.#open.nextQuote(depth);
    const last = this.#open.innermost;
    if (kept === this.#open.depth && last?.type === 'item' && last.empty) last.ended = true;
    return kept;
  }

  /**
   * Opens new containers, up to the greatest depth. Returns whether the line is lazy, because it opens
   * nothing and not all continue, and whether the rest of it must not open any.
   */
  #openContainers(
    cursor: LineCursor,
    { kept, number }: { kept: number; number: number },
  ): { lazy: boolean; deep: boolean } {
    const allContinue = kept === this.#open.depth;
    if (allContinue && this.#flow?.sealed) return { lazy: false, deep: false };
    const interrupts = allContinue && (this.#flow?.busy ?? false);
    let lazy = !allContinue;
    for (;;) {
      const { rest } = cursor;
      const depth = this.#flow === null ? this.#open.depth : kept;
      if (depth === MAX_DEPTH || !this.#hasExits) {
        return { lazy, deep: openContainer(cursor.copy(), { interrupts }) !== null };
      }
      const container = openContainer(cursor, { interrupts });
      if (container === null) return { lazy, deep: false };
      if (this.#flow !== null) this.#leaveFlow(kept);
      lazy = false;
      this.#enter(container, { rest, cursor, number });
    }
  }

  /** Holds the outermost open container, because it has a paragraph with too many lazy lines. */
  holdOuter(): void {
    this.#outerIsHeld = this.#open.depth > 0;
  }

  /** Holds the end of a line on which no container may begin. */
  #holdEnd(line: number, length: number, reason: HeldText['reason']): void {
    const last = this.#ends[reason];
    if (last !== null && (reason === 'markup' || last.lines.at(-1)?.line === line - 1)) {
      last.lines.push({ line, length });
      return;
    }
    const end: HeldText = { reason, lines: [{ line, length }] };
    this.#ends[reason] = end;
    this.held.push(end);
  }

  #enter(
    container: Container,
    { rest, cursor, number: line }: { rest: string; cursor: LineCursor; number: number },
  ): void {
    this.#open.push(container);
    if (this.#open.depth === 1) this.#outerLine = line;
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

  /** Ends the item on the line before the current one. */
  #endItem(): void {
    if (this.#item === null) return;
    this.#item.endLine = Math.max(this.#item.line, this.#top.length - 1);
    this.#item = null;
  }

  #endOuter(): void {
    this.#endItem();
    if (!this.#outerIsHeld) return;
    this.#outerIsHeld = false;
    const end = this.#top.length;
    const lines = this.#lengths.slice(this.#outerLine, end);
    const held = lines.map((length, index) => ({ line: this.#outerLine + index, length }));
    this.held.push({ reason: 'markup', lines: held.filter(({ length }) => length > 0) });
  }

  #leaveFlow(kept: number): void {
    this.#flow?.close();
    this.#flow = null;
    this.#exit(kept);
  }

  #exit(kept: number): void {
    this.#open.cut(kept);
    if (kept === 0) this.#endOuter();
    if (this.#footnote === null || this.#footnote.depth < kept) return;
    const { label, line, endLine, lines } = this.#footnote;
    const source = lines.slice(0, endLine - line + 1).join('\n');
    this.definitions.push({ kind: 'footnote', label, line, endLine, source });
    this.#footnote = null;
  }
}

function addLine(footnote: Footnote, text: string, number: number): void {
  footnote.lines.push(text);
  if (text.trim() !== '') footnote.endLine = number;
}
