/** Returns whether a line opens fenced code, in a list item or a quote too. */
export function opensFence(line: string): boolean {
  return OPENING.test(line);
}

/**
 * Follows the fenced code of a document line by line. Nothing else is parsed, so code continues to its
 * closing fence even if the list item around it ends before.
 */
export class CodeFences {
  #open: string | null = null;

  /** Takes the next line. Returns whether it is code or one of its fences. */
  take(line: string): boolean {
    if (this.#open === null) {
      this.#open = OPENING.exec(line)?.[1] ?? null;
      return this.#open !== null;
    }
    const [, run = ''] = CLOSING.exec(line) ?? [];
    if (run.startsWith(this.#open)) this.#open = null;
    return true;
  }
}

/** The info string after a fence of backticks has no backtick: ```code``` is text. */
const OPENING = /^[ \t>]*(?:[-*+][ \t]+|\d{1,9}[.)][ \t]+)?(`{3,}(?=[^`]*$)|~{3,})/;
const CLOSING = /^[ \t>]*(`{3,}|~{3,})[ \t]*$/;
