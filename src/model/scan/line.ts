import { blankWidth, isBlank } from './blanks.ts';
import { breakEnd } from './block-start.ts';

/** What the open containers leave of a line. */
export type FlowLine = {
  /** Line of the file, from 1. */
  number: number;
  /** Columns of blanks before `text`. */
  indent: number;
  /** Column of the first character of `text`. */
  column: number;
  /** The line from its first character that is not blank; empty on a blank line. */
  text: string;
  /** Whether the line does not continue all open containers. */
  lazy: boolean;
  /** Whether `text` replaces what is nested too deep. */
  deep: boolean;
};

/**
 * A position in one line. Columns count from 0. A tab reaches to the next multiple of 4, so that a
 * position can be inside a tab (CommonMark, section 2.2).
 */
export class LineCursor {
  readonly text: string;
  column = 0;
  /** Index of the next character that is not blank; the length of the text at its end. */
  at = 0;
  /** Column of `at`. */
  atColumn = 0;

  constructor(text: string) {
    this.text = text;
    this.#skipBlanks();
  }

  /** Returns another cursor at the same position. */
  copy(): LineCursor {
    const copy = new LineCursor('');
    return Object.assign(copy, {
      text: this.text,
      column: this.column,
      at: this.at,
      atColumn: this.atColumn,
    });
  }

  /** Columns of blanks before the next character. */
  get indent(): number {
    return this.atColumn - this.column;
  }

  /** Whether the rest of the line is blank. */
  get blank(): boolean {
    return this.at === this.text.length;
  }

  /** The next character that is not blank. */
  get char(): string {
    return this.text.charAt(this.at);
  }

  /** The rest of the line, with its indent as spaces. */
  get rest(): string {
    return this.column === 0 ? this.text : ' '.repeat(this.indent) + this.text.slice(this.at);
  }

  /** Moves forward by `columns` of blanks. */
  skip(columns: number): void {
    this.column += columns;
  }

  /** Moves after the next `length` characters that are not blank. */
  take(length: number): void {
    this.at += length;
    this.atColumn += length;
    this.column = this.atColumn;
    this.#skipBlanks();
  }

  /** Returns whether the next character, a `*`, `-` or `_`, begins a thematic break. */
  startsBreak(): boolean {
    // Results are remembered, because `* * * a` would take quadratic time otherwise.
    if (this.at < this.#noBreakBefore && this.char === this.#noBreakOf) return false;
    this.#noBreakOf = this.char;
    this.#noBreakBefore = breakEnd(this.text, this.at);
    return this.#noBreakBefore === -1;
  }

  #noBreakOf = '';
  #noBreakBefore = 0;

  #skipBlanks(): void {
    for (; isBlank(this.text.charAt(this.at)); this.at++) {
      this.atColumn += blankWidth(this.text.charAt(this.at), this.atColumn);
    }
  }
}
