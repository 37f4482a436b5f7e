import type { Diagnostic, Reading } from '../types.ts';

/**
 * Makes text with `\n` line ends safe to parse:
 * - NUL becomes U+FFFD, as in CommonMark, section 2.3.
 * - Byte order marks at the start of a line are removed, because they would hide a heading.
 * - Ctrl-Z characters at the end of the text, which end a DOS file, are removed.
 *
 * Other control characters stay. Each distinct character is reported once, where it occurs first,
 * as `control-character` with its `character`, such as `U+001B`, and the `count` of occurrences.
 */
export function cleanControlCharacters(text: string, { file }: { file: string }): Reading<string> {
  const diagnostics = findControlCharacters(text, file);
  if (diagnostics.length === 0) return { value: text, diagnostics };
  const value = withoutFinalCtrlZ(text)
    .replace(/\n\uFEFF+/g, '\n')
    .replaceAll('\0', '\uFFFD');
  return { value, diagnostics };
}

const CONTROL_OR_LINE_END = /[^\P{Cc}\t]|\uFEFF/gu;

function findControlCharacters(text: string, file: string): Diagnostic[] {
  const found = new Map<string, { line: number; column: number; count: number }>();
  let line = 1;
  let lineStart = 0;
  for (const { 0: character, index } of text.matchAll(CONTROL_OR_LINE_END)) {
    const known = found.get(character);
    if (character === '\n') {
      line += 1;
      lineStart = index + 1;
    } else if (known) known.count += 1;
    else found.set(character, { line, column: index - lineStart + 1, count: 1 });
  }
  return Array.from(found, ([character, { line, column, count }]) => ({
    rule: 'control-character',
    place: { file, line, column },
    values: { character: codePoint(character), count },
  }));
}

function codePoint(character: string): string {
  return `U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
}

const CTRL_Z = '\u001A';

function withoutFinalCtrlZ(text: string): string {
  let end = text.length;
  while (text[end - 1] === CTRL_Z) end -= 1;
  return text.slice(0, end);
}
