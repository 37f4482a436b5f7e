import { beginsGlued, isOtherSpace } from '../markdown/syntax/glued-heading.ts';
import { isBlank } from './blanks.ts';
import { type HtmlBlock, readHtmlBlock } from './html-block.ts';

/** The block that the first characters of a line begin. */
export type BlockStart =
  | { type: 'heading'; level: number; source: string }
  | { type: 'underline'; level: 1 | 2 }
  | { type: 'break' }
  | { type: 'html'; html: HtmlBlock }
  | { type: 'fence'; fence: Fence };

/**
 * Recognizes the block that a line begins, if the line is indented by less than 4 columns. Only a
 * line directly after a paragraph can be the underline of a heading. Returns null for text, which can
 * belong to a paragraph or a table.
 */
export function readBlockStart(
  { text, lazy }: { text: string; lazy: boolean },
  { afterParagraph }: { afterParagraph: boolean },
): BlockStart | null {
  const heading = readAtxHeading(text);
  if (heading !== null) return { type: 'heading', ...heading };
  const level = afterParagraph && !lazy ? underlineLevel(text) : 0;
  if (level !== 0) return { type: 'underline', level };
  if (isThematicBreak(text)) return { type: 'break' };
  const html = readHtmlBlock(text);
  if (html !== null) return { type: 'html', html };
  const fence = readFence(text);
  return fence && { type: 'fence', fence };
}

/** Reads an ATX heading (section 4.2). Returns its content without the hashes. */
function readAtxHeading(text: string): { level: number; source: string } | null {
  const [, hashes, rest = ''] = /^(#{1,6})(?!#)(.*)$/su.exec(text) ?? [];
  if (hashes === undefined) return null;
  const level = hashes.length;
  const next = rest.charAt(0);
  if (next !== '' && !isBlank(next) && !beginsGlued(level, next)) return null;
  const content = isOtherSpace(next) ? rest.replace(OTHER_SPACES, '') : rest;
  return { level, source: content.replace(HEADING_END, '').replace(/^[ \t]+/u, '') };
}

const OTHER_SPACES = /^[\p{Zs}\t\u200b\ufeff]+/u;

/** Blanks and closing hashes. The lookbehind keeps long runs of blanks linear. */
const HEADING_END = /(?<![ \t])(?:(?:[ \t]+|^)#+)?[ \t]*$/u;

/** Returns the level of the setext heading that a line underlines (section 4.3), or 0. */
function underlineLevel(text: string): 0 | 1 | 2 {
  if (/^=+[ \t]*$/u.test(text)) return 1;
  return /^-+[ \t]*$/u.test(text) ? 2 : 0;
}

/** Returns whether a line is a thematic break (section 4.1). */
function isThematicBreak(text: string): boolean {
  return /^[*_-]/u.test(text) && breakEnd(text, 0) === -1;
}

/**
 * Returns -1 if a thematic break starts at `at`. Otherwise returns the end of the run of markers and
 * blanks there, before which no thematic break can start.
 */
export function breakEnd(text: string, at: number): number {
  const marker = text.charAt(at);
  let count = 0;
  for (let end = at; end < text.length; end++) {
    const char = text.charAt(end);
    if (char === marker) count++;
    else if (!isBlank(char)) return end;
  }
  return count >= 3 ? -1 : text.length;
}

/** The opening fence of fenced code (section 4.5). */
export type Fence = { marker: string; size: number };

function readFence(text: string): Fence | null {
  // The info string of a backtick fence must not contain a backtick.
  const match = /^(?:`{3,}(?=[^`]*$)|~{3,})/u.exec(text);
  return match && { marker: text.charAt(0), size: match[0].length };
}

/** Returns whether a line closes a fence. `indent` counts the columns of blanks before `text`. */
export function closesFence({ marker, size }: Fence, text: string, indent: number): boolean {
  const [, run = ''] = /^(`+|~+)[ \t]*$/u.exec(text) ?? [];
  return indent < 4 && run.startsWith(marker) && run.length >= size;
}
