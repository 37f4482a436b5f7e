import type { Allowance } from './allowance.ts';
import { type BlockStart, closesFence, type Fence, readBlockStart } from './block-start.ts';
import { hasManyCells, isCostly } from '../markdown/inline-cost.ts';
import { closesHtmlBlock, type HtmlBlock, htmlBlockEnd } from './html-block.ts';
import type { FlowLine } from './line.ts';
import { readParagraph } from './paragraph.ts';
import type { Scan, UnclosedHtml } from './scan.ts';
import { isTable, mayBeTableHead } from './table.ts';

/** Where a flow adds what it finds, at the top level and in containers. */
type Sink = Pick<Scan, 'headings' | 'definitions' | 'texts' | 'held'> & {
  /** Lines whose blocks are always held, because they are nested too deep. */
  tooDeep: ReadonlySet<number>;
  /** What is left of the cells that all tables of a document may have. */
  tableCells: Allowance;
  /** Called for a paragraph whose containers must not be parsed either. */
  holdOuter: () => void;
};

type Paragraph = {
  type: 'paragraph';
  /** Empty while only the line in `ahead` is known. */
  lines: FlowLine[];
  /** The line after `lines` if it may be the header row of a table; `html` for a lazy lone tag. */
  ahead: FlowLine | 'html' | null;
  /** Whether a parser would read a table in it that is too large. */
  holdsTable: boolean;
};

type State =
  | { type: 'idle' }
  | { type: 'fence'; fence: Fence; line: number }
  | { type: 'html'; kind: HtmlBlock['kind']; line: number; text: string }
  | { type: 'code' }
  | Paragraph;

/** The block directly before a line, if it matters: a table, or the content of a paragraph. */
type Former = 'table' | { line: number; source: string } | null;

/** For each lazy line, a parser looks back over all lines of the paragraph. */
const MAX_LAZY_LINES = 1000;

const IDLE: State = { type: 'idle' };

/**
 * Reads the blocks between two changes of the open containers, line by line, and adds what it finds
 * to `sink`. Like micromark, it decides whether a line is the header row of a table only at the next
 * line. Until then the paragraph of that line counts as open, which affects the containers.
 */
export class Flow {
  readonly #sink: Sink;
  #state: State = IDLE;
  #former: Former = null;
  /** First and last line of the last paragraph that ended. */
  #ended = { line: 0, endLine: 0 };

  constructor(sink: Sink) {
    this.#sink = sink;
  }

  /** Whether a block is open. Only some lists can interrupt it. */
  get busy(): boolean {
    return this.#state.type !== 'idle';
  }

  /** Whether a block is open that no container can interrupt. */
  get sealed(): boolean {
    const state = this.#state;
    if (state.type === 'paragraph') return state.ahead === 'html';
    return state.type === 'fence' || state.type === 'html';
  }

  /** The line of the open fence. */
  get openFence(): number | null {
    return this.#state.type === 'fence' ? this.#state.line : null;
  }

  /** The open HTML block if only its own end closes it, as a comment does. */
  get openHtml(): UnclosedHtml | null {
    const state = this.#state;
    if (state.type !== 'html') return null;
    const { kind, line, text } = state;
    const end = htmlBlockEnd(kind, text);
    return end && { line, ...end };
  }

  /** Returns whether a paragraph contains, or may contain, the last line and lines before it. */
  continues(line: number): boolean {
    const state = this.#state;
    if (state.type === 'paragraph') return (state.lines[0]?.number ?? line) < line;
    return this.#ended.line < line && this.#ended.endLine >= line;
  }

  /** Reads the next line. */
  feed(line: FlowLine): void {
    const state = this.#state;
    if (state.type === 'idle') this.#start(line);
    else if (state.type === 'paragraph') this.#continueParagraph(state, line);
    else if (ends(state, line)) {
      this.#state = IDLE;
      this.#start(line);
    } else if (closes(state, line)) this.#state = IDLE;
  }

  /** Ends the open paragraph. An open fence remains in `openFence`. */
  close(): void {
    const state = this.#state;
    if (state.type !== 'paragraph') return;
    if (state.ahead !== null && state.ahead !== 'html') state.lines.push(state.ahead);
    this.#endParagraph(state);
  }

  #start(line: FlowLine): void {
    const former = this.#former;
    this.#former = null;
    if (line.text === '') return;
    if (line.indent >= 4) {
      // In micromark, code ends after a lazy line, so that the next line interrupts nothing.
      if (!line.lazy) this.#state = { type: 'code' };
      return;
    }
    const paragraph = former === 'table' ? null : former;
    const start = readBlockStart(line, { afterParagraph: paragraph !== null });
    if (start !== null) this.#startBlock(start, line, paragraph);
    else if (former === 'table' && !line.lazy) {
      this.#former = 'table';
      if (this.#mustHoldRow(line)) this.#hold([line]);
    } else if (former !== 'table' && mayBeTableHead(line)) {
      this.#state = { type: 'paragraph', lines: [], ahead: line, holdsTable: false };
    } else this.#state = { type: 'paragraph', lines: [line], ahead: null, holdsTable: false };
  }

  #startBlock(start: BlockStart, line: FlowLine, paragraph: Exclude<Former, 'table'>) {
    const { text, number } = line;
    if (start.type === 'heading') {
      const { level, source } = start;
      this.#sink.headings.push({ level, line: number, endLine: number, source });
      if (this.#mustHold([line])) this.#hold([{ ...line, text: text.replace(/^#+/u, '') }]);
    } else if (start.type === 'underline' && paragraph !== null) {
      this.#sink.headings.push({ ...paragraph, level: start.level, endLine: number });
    } else if (start.type === 'fence') {
      this.#state = { type: 'fence', fence: start.fence, line: number };
    } else if (start.type === 'html') {
      const { kind, bodyAt } = start.html;
      this.#sink.texts.push({ line: number, source: text });
      if (!closesHtmlBlock(kind, text, bodyAt)) {
        this.#state = { type: 'html', kind, line: number, text };
      }
    }
  }

  #continueParagraph(paragraph: Paragraph, line: FlowLine): void {
    const { lines, ahead } = paragraph;
    if (ahead === 'html') {
      if (!line.lazy && line.text !== '') return;
      this.#endParagraph(paragraph);
      this.#former = null;
      this.#start(line);
    } else if (ahead !== null && isTable(ahead, line) && !this.#mustHoldRow(ahead)) {
      if (lines.length === 0) {
        this.#state = IDLE;
        this.#former = 'table';
        return;
      }
      this.#endParagraph(paragraph);
      this.#start(ahead);
      this.feed(line);
    } else {
      if (ahead !== null) {
        lines.push(ahead);
        paragraph.holdsTable ||= isTable(ahead, line);
      }
      this.#addToParagraph(paragraph, line);
    }
  }

  #addToParagraph(paragraph: Paragraph, line: FlowLine): void {
    paragraph.ahead = null;
    const start = line.indent < 4 ? readBlockStart(line, { afterParagraph: true }) : null;
    const isTag = start?.type === 'html' && start.html.kind === 7;
    if (line.text === '' || (start !== null && !isTag)) {
      this.#endParagraph(paragraph);
      this.#start(line);
    } else if (isTag && line.lazy) {
      // In micromark, a lone tag on a lazy line ends a paragraph only when its HTML block ends.
      paragraph.ahead = 'html';
    } else if (line.indent < 4 && mayBeTableHead(line)) paragraph.ahead = line;
    else paragraph.lines.push(line);
  }

  #endParagraph({ lines, holdsTable }: Paragraph): void {
    const line = lines[0]?.number ?? 0;
    const isHeld = holdsTable || this.#mustHold(lines);
    if (isHeld) this.#hold(lines);
    if (lines.length > MAX_LAZY_LINES && countLazy(lines) > MAX_LAZY_LINES) this.#sink.holdOuter();
    const { definitions, source } = readParagraph(lines, { mayDefine: !isHeld });
    for (const definition of definitions) this.#sink.definitions.push(definition);
    for (const { number, text } of lines) this.#sink.texts.push({ line: number, source: text });
    this.#ended = { line, endLine: line + lines.length - 1 };
    this.#former = source === '' ? null : { line, source };
    this.#state = IDLE;
  }

  /** Returns whether the lines of a block must not be parsed. */
  #mustHold(lines: readonly FlowLine[]): boolean {
    if (lines.some(({ number }) => this.#sink.tooDeep.has(number))) return true;
    return isCostly(lines.map(({ text }) => text).join('\n'));
  }

  #mustHoldRow(row: FlowLine): boolean {
    if (this.#mustHold([row]) || hasManyCells(row.text)) return true;
    return !this.#sink.tableCells.take(row.text.split('|').length);
  }

  #hold(lines: readonly FlowLine[]): void {
    const isPlain = lines.some(({ number }) => this.#sink.tooDeep.has(number));
    const held = lines
      .filter(({ deep }) => !deep)
      .map(({ number: line, text }) => ({ line, length: text.length }));
    if (held.length > 0)
      this.#sink.held.push({ reason: isPlain ? 'nesting' : 'markup', lines: held });
  }
}

function countLazy(lines: readonly FlowLine[]): number {
  return lines.filter(({ lazy }) => lazy).length;
}

type Verbatim = Extract<State, { type: 'fence' | 'html' | 'code' }>;

/** Returns whether a block has ended before a line. */
function ends(state: Verbatim, { lazy, text, indent }: FlowLine): boolean {
  if (lazy) return true;
  if (state.type === 'code') return text !== '' && indent < 4;
  return state.type === 'html' && state.kind >= 6 && text === '';
}

/** Returns whether a line is the last of a block. */
function closes(state: Verbatim, { text, indent }: FlowLine): boolean {
  if (state.type === 'fence') return closesFence(state.fence, text, indent);
  return state.type === 'html' && closesHtmlBlock(state.kind, text);
}
