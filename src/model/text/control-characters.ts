import type { Diagnostic, Reading } from '../types.ts';
import { positionAfter } from './line-ends.ts';

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
  const found = Map.groupBy(text.match(CONTROL) ?? [], (character) => character);
  const value = text
    .replace(/(?<!\cZ)\cZ+$/, '')
    .replace(/\n\uFEFF+/g, '\n')
    .replaceAll('\0', '\uFFFD');
  const diagnostics = Array.from(found, ([character, { length }]): Diagnostic => {
    const code = character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
    return {
      rule: 'control-character',
      place: { file, ...positionAfter(text.slice(0, text.indexOf(character))) },
      values: { character: `U+${code}`, count: length },
    };
  });
  return { value, diagnostics };
}

const CONTROL = /[^\P{Cc}\t\n]|\uFEFF/gu;
