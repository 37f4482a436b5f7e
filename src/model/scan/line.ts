import { breakEnd } from './leaf.ts';
import { blankWidth, isBlank } from './blanks.ts';

/**
 * A place in one line of notes. Columns count from 0 and a tab reaches to the next multiple of 4,
 * so a place may lie inside a tab, as CommonMark wants it (section 2.2).
 */
export class LineCursor {
  readonly text: string;
  column = 0;
  /** Index of the next character that is not blank; the length of the text if there is none. */
  at = 0;
  /** Column of `at`. */
  atColumn = 0;

  constructor(text: string) {
    this.text = text;
    this.#skipBlanks();
  }

  /** Columns of blanks between here and the next character. */
  get indent(): number {
    return this.atColumn - this.column;
  }

  /** Whether only blanks are left. */
  get blank(): boolean {
    return this.at === this.text.length;
  }

  get char(): string {
    return this.text.charAt(this.at);
  }

  /** What is left of the line. */
  get rest(): string {
    return this.column === 0 ? this.text : ' '.repeat(this.indent) + this.text.slice(this.at);
  }

  /** Goes `columns` further, which must be blanks. */
  skip(columns: number): void {
    this.column += columns;
  }

  /** Goes behind the next `length` characters that are not blank. */
  take(length: number): void {
    this.at += length;
    this.atColumn += length;
    this.column = this.atColumn;
    this.#skipBlanks();
  }

  /** Whether the next character begins a thematic break; it is `*`, `-` or `_`. */
  startsBreak(): boolean {
    // What one look has passed over is not looked at again, or `* * * a` would take square time.
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
