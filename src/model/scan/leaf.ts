import { beginsGlued } from '../markdown/glued-heading.ts';
import { isBlank, skipBlanks, skipRun, trimmedEnd } from './blanks.ts';

/** The text of an ATX heading without its hashes, if `text` is one. */
export function readAtxHeading(text: string): { level: number; source: string } | null {
  const level = skipRun(text, '#', 0);
  if (level === 0 || level > 6) return null;
  const next = text.charAt(level);
  if (next !== '' && !isBlank(next) && !beginsGlued(level, next)) return null;
  const end = trimmedEnd(text, text.length);
  let hashes = end;
  while (hashes > level && text.charAt(hashes - 1) === '#') hashes--;
  const closed = hashes < end && isBlank(text.charAt(hashes - 1));
  const contentEnd = closed ? trimmedEnd(text, hashes) : end;
  return { level, source: text.slice(skipBlanks(text, level), contentEnd) };
}

/** Whether `text` is three or more `*`, `-` or `_`, alike, with nothing but blanks between them. */
export function isThematicBreak(text: string): boolean {
  const marker = text.charAt(0);
  return (marker === '*' || marker === '-' || marker === '_') && breakEnd(text, 0) === -1;
}

/**
 * Where the run of markers and blanks that starts at `at` ends, so that no thematic break starts
 * in it; -1 if it is one.
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

/** The level of the setext heading that `text` underlines, 1 or 2; 0 if it is no underline. */
export function underlineLevel(text: string): 0 | 1 | 2 {
  const marker = text.charAt(0);
  if (marker !== '=' && marker !== '-') return 0;
  if (skipBlanks(text, skipRun(text, marker, 0)) < text.length) return 0;
  return marker === '=' ? 1 : 2;
}

/** The fence that opens fenced code; its info string may hold no backtick if the fence is of them. */
export type Fence = { marker: string; size: number };

/** The fence that `text` opens, if any. */
export function readFence(text: string): Fence | null {
  const marker = text.charAt(0);
  if (marker !== '`' && marker !== '~') return null;
  const size = skipRun(text, marker, 0);
  if (size < 3 || (marker === '`' && text.includes('`', size))) return null;
  return { marker, size };
}

/** Whether `text`, which stands behind `indent` columns of blanks, closes the fence. */
export function closesFence({ marker, size }: Fence, text: string, indent: number): boolean {
  if (indent > 3 || text.charAt(0) !== marker) return false;
  const end = skipRun(text, marker, 0);
  return end >= size && skipBlanks(text, end) === text.length;
}
