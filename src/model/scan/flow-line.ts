/** What open containers leave of a line. */
export type FlowLine = {
  /** Line of the file, from 1. */
  number: number;
  /** Columns of blanks before `text`. */
  indent: number;
  /** Column of the first character of `text`. */
  column: number;
  /** From the first character that is not blank to the end; empty on a blank line. */
  text: string;
  /** Whether an open container does not go on here. */
  lazy: boolean;
};
