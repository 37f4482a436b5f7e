import { type LinkDefinition, leadingDefinitions } from './scan-definition.ts';
import { closesHtmlBlock, type HtmlBlock, readHtmlBlock } from './scan-html.ts';
import {
  closesFence,
  type Fence,
  isThematicBreak,
  readAtxHeading,
  readFence,
  underlineLevel,
} from './scan-leaf.ts';
import { headCells, isDelimiterRow } from './scan-table.ts';
import { expandTabs, trimmedEnd } from './scan-text.ts';

/** What containers leave of a line. */
export type FlowLine = {
  /** Line of the file, from 1. */
  number: number;
  /** Columns of blanks before `text`. */
  indent: number;
  /** Column of the first character of `text`. */
  column: number;
  /** From the first character that is not blank; empty on a blank line. */
  text: string;
  /** Whether an open container does not go on here. */
  lazy: boolean;
};

/** Headings and link definitions as a flow meets them, with lines of the file. */
export type Sink = {
  heading: (heading: { level: number; line: number; endLine: number; source: string }) => void;
  definition: (found: { label: string; line: number; endLine: number; source: string }) => void;
};

type Paragraph = { first: FlowLine; lines: FlowLine[]; text: FlowLine[] };

type State =
  | { type: 'idle' }
  | { type: 'fence'; fence: Fence; line: number }
  | { type: 'html'; kind: HtmlBlock['kind'] }
  | { type: 'code' }
  // A line that is a table's head if the next one is its delimiter row.
  | { type: 'head'; head: FlowLine }
  | { type: 'paragraph'; lines: FlowLine[]; head: FlowLine | null; html: boolean };

const IDLE: State = { type: 'idle' };

/**
 * The blocks between two changes of the open containers, fed line by line. It keeps the order in
 * which micromark comes to know things, since open containers depend on it: a line may be a table's
 * head until the next line is seen, and until then its paragraph is open.
 */
export class Flow {
  readonly #sink: Sink;
  #state: State = IDLE;
  /** The block right before the present line, where it matters for what that may be. */
  #before: Paragraph | 'table' | null = null;
  /** The last paragraph's first and last line. */
  #last = { first: 0, end: 0 };

  constructor(sink: Sink) {
    this.#sink = sink;
  }

  /** Whether a block is open. */
  get busy(): boolean {
    return this.#state.type !== 'idle';
  }

  /** Whether a block is open that no container breaks into. */
  get closed(): boolean {
    const { type } = this.#state;
    return (
      type === 'fence' ||
      type === 'html' ||
      (this.#state.type === 'paragraph' && this.#state.html)
    );
  }

  /** The line that opened a fence which is still open. */
  get openFence(): number | null {
    return this.#state.type === 'fence' ? this.#state.line : null;
  }

  /** Whether the block of this line, the last one fed, began before it. */
  joins(line: number): boolean {
    return this.#state.type === 'paragraph'
      ? first(this.#state.lines) < line
      : this.#last.first < line && this.#last.end >= line;
  }
}
