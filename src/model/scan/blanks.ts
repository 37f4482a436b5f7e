const TAB_STOP = 4;

/** Returns whether a character is a space or a tab. The two are "blanks" in this folder. */
export function isBlank(char: string): boolean {
  return char === ' ' || char === '\t';
}

/** Replaces the tabs of a text with spaces. The first character of the text is at `column`. */
export function expandTabs(text: string, column: number): string {
  if (!text.includes('\t')) return text;
  let width = column;
  return text.replace(/\t|[^\t]+/gu, (part) => {
    const size = part === '\t' ? blankWidth(part, width) : part.length;
    width += size;
    return part === '\t' ? ' '.repeat(size) : part;
  });
}

/** Width in columns of a blank at `column`: a tab reaches to the next multiple of 4. */
export function blankWidth(char: string, column: number): number {
  return char === '\t' ? TAB_STOP - (column % TAB_STOP) : 1;
}
