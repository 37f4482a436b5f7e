const TAB_STOP = 4;

/** Whether the character is what Markdown calls a space: U+0020 or a tab. */
export function isBlank(char: string): boolean {
  return char === ' ' || char === '\t';
}

/** Index of the first character at or behind `at` that is no space or tab. */
export function skipBlanks(text: string, at: number): number {
  let end = at;
  while (isBlank(text.charAt(end))) end++;
  return end;
}

/** Index behind the run of `char` that starts at `at`. */
export function skipRun(text: string, char: string, at: number): number {
  let end = at;
  while (text.charAt(end) === char) end++;
  return end;
}

/** `text` with its tabs made spaces, where its first character stands at `column`. */
export function expandTabs(text: string, column: number): string {
  if (!text.includes('\t')) return text;
  let width = column;
  return text.replace(/\t|[^\t]+/gu, (part) => {
    const size = part === '\t' ? blankWidth(part, width) : part.length;
    width += size;
    return part === '\t' ? ' '.repeat(size) : part;
  });
}

/** Columns that a space or a tab takes at `column`: a tab reaches to the next multiple of 4. */
export function blankWidth(char: string, column: number): number {
  return char === '\t' ? TAB_STOP - (column % TAB_STOP) : 1;
}

/** Index behind the last character before `from` that is no space or tab. */
export function trimmedEnd(text: string, from: number): number {
  let end = from;
  while (end > 0 && isBlank(text.charAt(end - 1))) end--;
  return end;
}
