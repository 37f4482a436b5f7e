import type { FlowLine } from './scan-flow-line.ts';
import { closesHtmlBlock, type HtmlBlock, readHtmlBlock } from './scan-html.ts';
import {
  closesFence,
  type Fence,
  isThematicBreak,
  readAtxHeading,
  readFence,
  underlineLevel,
} from './scan-leaf.ts';
import { type ParagraphDefinition, readParagraph } from './scan-paragraph.ts';
import { headCells, isDelimiterRow } from './scan-table.ts';

/** A heading in any container. */
export type FlowHeading = { level: number; line: number; endLine: number; source: string };

/** Where a flow puts what it finds. */
export type FlowSink = { headings: FlowHeading[]; definitions: ParagraphDefinition[] };

type State =
  | { type: 'idle' }
  | { type: 'fence'; fence: Fence; line: number }
  | { type: 'html'; kind: HtmlBlock['kind'] }
  | { type: 'code' }
  // The line is the head of a table if the next one is its delimiter row.
  | { type: 'head'; head: FlowLine }
  // `ahead` is a line behind the paragraph of which that is so, or an HTML block that ends it.
  | { type: 'paragraph'; lines: FlowLine[]; ahead: FlowLine | 'html' | null };

/** The block right before a line, where that matters: a paragraph without its definitions. */
type Former = 'table' | { line: number; source: string } | null;

const IDLE: State = { type: 'idle' };

/**
 * The blocks between two changes of the open containers, fed line by line. It learns things in the
 * order in which micromark does, since open containers depend on it: until the next line is seen,
 * a line of a paragraph may be the head of a table, and the paragraph is open.
 */
export class Flow {
  readonly #sink: FlowSink;
  #state: State = IDLE;
  #former: Former = null;
  #ended = { line: 0, endLine: 0 };

  constructor(sink: FlowSink) {
    this.#sink = sink;
  }

  /** Whether a block is open, so that a list must be able to interrupt it. */
  get busy(): boolean {
    return this.#state.type !== 'idle';
  }

  /** Whether a block is open that no container breaks into. */
  get sealed(): boolean {
    const state = this.#state;
    if (state.type === 'paragraph') return state.ahead === 'html';
    return state.type === 'fence' || state.type === 'html';
  }

  /** The line of the fence that is open. */
  get openFence(): number | null {
    return this.#state.type === 'fence' ? this.#state.line : null;
  }

  /** Whether a paragraph holds, or may hold, both `line`, the last one fed, and lines before it. */
  continues(line: number): boolean {
    const state = this.#state;
    if (state.type === 'paragraph') return (state.lines[0]?.number ?? line) < line;
    return this.#ended.line < line && this.#ended.endLine >= line;
  }

  feed(line: FlowLine): void {
    const state = this.#state;
    if (state.type === 'idle') this.#start(line);
    else if (state.type === 'paragraph') this.#continueParagraph(state, line);
    else if (state.type === 'head') this.#continueHead(state.head, line);
    else if (state.type === 'fence') this.#continueFence(state.fence, line);
    else if (state.type === 'html') this.#continueHtml(state.kind, line);
    else if (line.lazy || (line.text !== '' && line.indent < 4)) this.#restart(line);
  }

  /** Ends what is open. */
  close(): void {
    const state = this.#state;
    if (state.type === 'head') this.#endParagraph([state.head]);
    if (state.type !== 'paragraph') return;
    if (state.ahead !== null && state.ahead !== 'html') state.lines.push(state.ahead);
    this.#endParagraph(state.lines);
  }

  #restart(line: FlowLine): void {
    this.#state = IDLE;
    this.#start(line);
  }

  #start(line: FlowLine): void {
    const former = this.#former;
    this.#former = null;
    if (line.text === '') return;
    if (line.indent >= 4) this.#state = line.lazy ? IDLE : { type: 'code' };
    else if (!this.#startMarked(line, former)) this.#startText(line, former);
  }

  #startMarked({ text, number, lazy }: FlowLine, former: Former): boolean {
    const heading = readAtxHeading(text);
    if (heading !== null) {
      this.#sink.headings.push({ ...heading, line: number, endLine: number });
      return true;
    }
    const level = underlineLevel(text);
    if (level > 0 && former !== null && former !== 'table' && !lazy) {
      this.#sink.headings.push({ ...former, level, endLine: number });
      return true;
    }
    if (isThematicBreak(text)) return true;
    const html = readHtmlBlock(text);
    if (html !== null) {
      const { kind, bodyAt } = html;
      this.#state = closesHtmlBlock(kind, text, bodyAt) ? IDLE : { type: 'html', kind };
      return true;
    }
    const fence = readFence(text);
    if (fence !== null) this.#state = { type: 'fence', fence, line: number };
    return fence !== null;
  }

  #startText(line: FlowLine, former: Former): void {
    if (former === 'table' && !line.lazy) this.#former = 'table';
    else if (former !== 'table' && headCells(line.text) > 0) {
      this.#state = { type: 'head', head: line };
    } else this.#state = { type: 'paragraph', lines: [line], ahead: null };
  }

  #continueFence(fence: Fence, line: FlowLine): void {
    if (line.lazy) this.#restart(line);
    else if (closesFence(fence, line.text, line.indent)) this.#state = IDLE;
  }

  #continueHtml(kind: HtmlBlock['kind'], line: FlowLine): void {
    if (line.lazy || (kind >= 6 && line.text === '')) this.#restart(line);
    else if (closesHtmlBlock(kind, line.text)) this.#state = IDLE;
  }

  #continueHead(head: FlowLine, line: FlowLine): void {
    if (isTable(head, line)) {
      this.#state = IDLE;
      this.#former = 'table';
      return;
    }
    const paragraph: State = { type: 'paragraph', lines: [head], ahead: null };
    this.#state = paragraph;
    this.#continueParagraph(paragraph, line);
  }

  #continueParagraph(state: State & { type: 'paragraph' }, line: FlowLine): void {
    const { lines, ahead } = state;
    state.ahead = null;
    if (ahead === 'html') {
      if (!line.lazy && line.text !== '') {
        state.ahead = ahead;
        return;
      }
      this.#endParagraph(lines);
      this.#former = null;
    } else if (ahead !== null && isTable(ahead, line)) {
      this.#endParagraph(lines);
      this.#start(ahead);
    } else {
      if (ahead !== null) lines.push(ahead);
      this.#addToParagraph(state, line);
      return;
    }
    this.feed(line);
  }

  #addToParagraph(state: State & { type: 'paragraph' }, line: FlowLine): void {
    if (line.text === '' || (line.indent < 4 && interrupts(line))) {
      this.#endParagraph(state.lines);
      this.#start(line);
    } else if (line.indent >= 4) state.lines.push(line);
    else if (line.lazy && readHtmlBlock(line.text) !== null) state.ahead = 'html';
    else if (headCells(line.text) > 0) state.ahead = line;
    else state.lines.push(line);
  }

  #endParagraph(lines: readonly FlowLine[]): void {
    const line = lines[0]?.number ?? 0;
    const { definitions, source } = readParagraph(lines);
    for (const definition of definitions) this.#sink.definitions.push(definition);
    this.#ended = { line, endLine: line + lines.length - 1 };
    this.#former = source === '' ? null : { line, source };
    this.#state = IDLE;
  }
}

function isTable(head: FlowLine, { text, indent, lazy }: FlowLine): boolean {
  return !lazy && indent < 4 && isDelimiterRow(text, headCells(head.text));
}

// Only on a lazy line a tag that is not of a block may end a paragraph, which micromark learns late.
function interrupts({ text, lazy }: FlowLine): boolean {
  if (readAtxHeading(text) !== null || isThematicBreak(text) || readFence(text) !== null) return true;
  if (!lazy && underlineLevel(text) > 0) return true;
  const html = readHtmlBlock(text);
  return html !== null && html.kind !== 7;
}
