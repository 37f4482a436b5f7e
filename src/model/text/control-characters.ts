import type { Diagnostic, Reading } from '../types.ts';
import { positionAfter } from './line-ends.ts';

/**
 * Makes text with `\n` line endings safe to parse:
 * - A vertical tab, which some programs write for a line break, and U+0085 become spaces.
 * - Other control characters become U+FFFD, like NUL in CommonMark, section 2.3: HTML can't contain
 *   them. The same applies to noncharacters, such as U+FFFE.
 * - Byte order marks at the start of a line are removed, because they would hide a heading.
 * - Ctrl-Z characters at the end of the text, which end a DOS file, are removed.
 *
 * Positions stay the same, apart from removed characters. Each distinct character is reported once,
 * where it occurs first, as `control-character` with its `character`, such as `U+001B`, and the `count`
 * of occurrences.
 */
export function cleanControlCharacters(text: string, { file }: { file: string }): Reading<string> {
  const found = Map.groupBy(text.match(CONTROL) ?? [], (character) => character);
  const value = text
    .replace(/(?<!\cZ)\cZ+$/, '')
    .replace(/\n\uFEFF+/g, '\n')
    .replace(/[\v\u0085]/g, ' ')
    .replace(FORBIDDEN, (character) => '\uFFFD'.repeat(character.length));
  const diagnostics = Array.from(found, ([character, { length }]): Diagnostic => {
    const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    return {
      rule: 'control-character',
      place: { file, ...positionAfter(text.slice(0, text.indexOf(character))) },
      values: { character: `U+${code}`, count: length },
    };
  });
  return { value, diagnostics };
}

const CONTROL = /[^\P{Cc}\t\n]|\uFEFF|\p{Noncharacter_Code_Point}/gu;

/** What HTML can't contain (HTML, section 13.1.4). */
const FORBIDDEN = /[^\P{Cc}\t\n\f]|\p{Noncharacter_Code_Point}/gu;
