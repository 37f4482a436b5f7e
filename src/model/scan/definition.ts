import { isBlank, skipBlanks } from './blanks.ts';

/** A link definition in a paragraph's text; `start` and `end` are offsets, `end` behind it. */
export type LinkDefinition = { label: string; start: number; end: number };

/**
 * The link definitions that `text` begins with, the text of a paragraph without its first indent
 * (CommonMark, section 4.7). What stands behind the last one is the paragraph proper.
 */
export function leadingDefinitions(text: string): LinkDefinition[] {
  const found: LinkDefinition[] = [];
  let start = 0;
  while (text.charAt(start) === '[') {
    const definition = readDefinition(text, start);
    if (definition === null) break;
    found.push(definition);
    start = skipBlanks(text, definition.end + 1);
  }
  return found;
}

function readDefinition(text: string, start: number): LinkDefinition | null {
  const labelEnd = readLabel(text, start + 1);
  if (labelEnd === -1 || text.charAt(labelEnd + 1) !== ':') return null;
  const destinationEnd = readDestination(text, skipWhitespace(text, labelEnd + 2));
  if (destinationEnd === -1) return null;
  const titleEnd = readTitle(text, destinationEnd);
  const end = skipBlanks(text, titleEnd === -1 ? destinationEnd : titleEnd);
  if (!isLineEnd(text, end)) return null;
  return { label: text.slice(start + 1, labelEnd), start, end };
}

const LABEL_LIMIT = 999;

/** Index of the bracket that closes the label, which `from` is the first character of; or -1. */
function readLabel(text: string, from: number): number {
  let size = 0;
  let seen = false;
  for (let at = from; at < text.length && size <= LABEL_LIMIT; at++) {
    const char = text.charAt(at);
    if (char === '[') return -1;
    if (char === ']') return seen ? at : -1;
    if (char === '\n') continue;
    size++;
    seen ||= !isBlank(char);
    if (char === '\\' && isEscapable(text.charAt(at + 1), '[\\]')) {
      at++;
      size++;
    }
  }
  return -1;
}

function readDestination(text: string, from: number): number {
  return text.charAt(from) === '<' ? readEnclosed(text, from + 1) : readRaw(text, from);
}

function readEnclosed(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    const char = text.charAt(at);
    if (char === '>') return at + 1;
    if (char === '<' || char === '\n') return -1;
    if (char === '\\' && isEscapable(text.charAt(at + 1), '<>\\')) at++;
  }
  return -1;
}

function readRaw(text: string, from: number): number {
  let depth = 0;
  let at = from;
  for (; at < text.length; at++) {
    const char = text.charAt(at);
    if (depth === 0 && (char === ')' || isBlank(char) || char === '\n')) break;
    if (char === ' ' || isControl(char)) return -1;
    if (char === '(') depth++;
    else if (char === ')') depth--;
    else if (char === '\\' && isEscapable(text.charAt(at + 1), '()\\')) at++;
  }
  return depth === 0 && at > from ? at : -1;
}

/** Index behind a title that ends its line, with the white space it needs before it; or -1. */
function readTitle(text: string, from: number): number {
  const start = skipWhitespace(text, from);
  const opener = text.charAt(start);
  if (start === from || !isEscapable(opener, '"\'(')) return -1;
  const closer = opener === '(' ? ')' : opener;
  for (let at = start + 1; at < text.length; at++) {
    const char = text.charAt(at);
    if (char === closer) return isLineEnd(text, skipBlanks(text, at + 1)) ? at + 1 : -1;
    if (char === '\\' && isEscapable(text.charAt(at + 1), `\\${closer}`)) at++;
  }
  return -1;
}

function skipWhitespace(text: string, from: number): number {
  let at = from;
  while (isBlank(text.charAt(at)) || text.charAt(at) === '\n') at++;
  return at;
}

function isLineEnd(text: string, at: number): boolean {
  return at === text.length || text.charAt(at) === '\n';
}

function isEscapable(char: string, set: string): boolean {
  return char !== '' && set.includes(char);
}

function isControl(char: string): boolean {
  return char < ' ' || char === '\u007f';
}
