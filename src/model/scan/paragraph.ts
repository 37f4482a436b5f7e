import { expandTabs, isBlank, skipBlanks, trimmedEnd } from './blanks.ts';
import type { FlowLine } from './line.ts';

/** A link definition in a file. `source` is Markdown of the definition alone. */
export type ParagraphDefinition = { label: string; line: number; endLine: number; source: string };

type ParagraphContent = {
  definitions: ParagraphDefinition[];
  /** The inline content after the definitions; empty if nothing follows them. */
  source: string;
};

/** Splits the lines of a paragraph, at least one, into link definitions and inline content. */
export function readParagraph(lines: readonly FlowLine[]): ParagraphContent {
  const definitions = lines[0]?.text.startsWith('[') ? readDefinitions(lines) : [];
  const last = definitions.at(-1);
  const rest = last === undefined ? lines : lines.slice(last.endLine + 1 - firstNumber(lines));
  const source = rest.map(({ text }) => text).join('\n');
  return { definitions, source: source.slice(0, trimmedEnd(source, source.length)) };
}

function readDefinitions(lines: readonly FlowLine[]): ParagraphDefinition[] {
  const text = lines.map(plainLine).join('\n');
  let line = firstNumber(lines);
  let counted = 0;
  const lineAt = (offset: number) => {
    for (; counted < offset; counted++) if (text.charAt(counted) === '\n') line++;
    return line;
  };
  return leadingDefinitions(text).map(({ label, start, end }) => {
    const startLine = lineAt(start);
    // With an indent of 4, every line continues the definition. A lazy line such as `===` would not.
    const source = text.slice(start, end).replace(/\n */gu, '\n    ');
    return { label, line: startLine, endLine: lineAt(end), source };
  });
}

function plainLine({ text, column, indent }: FlowLine, index: number): string {
  return (index === 0 ? '' : ' '.repeat(indent)) + expandTabs(text, column);
}

function firstNumber(lines: readonly FlowLine[]): number {
  return lines[0]?.number ?? 0;
}

/** A link definition in the text of a paragraph, from the offset `start` up to `end`. */
type LinkDefinition = { label: string; start: number; end: number };

/**
 * Reads the link definitions at the start of a paragraph (section 4.7). The paragraph has no indent
 * on its first line.
 */
function leadingDefinitions(text: string): LinkDefinition[] {
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

/** Returns the index of the bracket that closes the label starting at `from`, or -1. */
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
    if (char === '\\' && isOneOf(text.charAt(at + 1), '[\\]')) {
      at++;
      size++;
    }
  }
  return -1;
}

/** Returns the index after the destination that starts at `from`, or -1. */
function readDestination(text: string, from: number): number {
  return text.charAt(from) === '<' ? readEnclosed(text, from + 1) : readRaw(text, from);
}

function readEnclosed(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    const char = text.charAt(at);
    if (char === '>') return at + 1;
    if (char === '<' || char === '\n') return -1;
    if (char === '\\' && isOneOf(text.charAt(at + 1), '<>\\')) at++;
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
    else if (char === '\\' && isOneOf(text.charAt(at + 1), '()\\')) at++;
  }
  return depth === 0 && at > from ? at : -1;
}

/** Returns the index after a title that is preceded by white space and ends its line, or -1. */
function readTitle(text: string, from: number): number {
  const start = skipWhitespace(text, from);
  const opener = text.charAt(start);
  if (start === from || !isOneOf(opener, '"\'(')) return -1;
  const closer = opener === '(' ? ')' : opener;
  for (let at = start + 1; at < text.length; at++) {
    const char = text.charAt(at);
    if (char === closer) return isLineEnd(text, skipBlanks(text, at + 1)) ? at + 1 : -1;
    if (char === '\\' && isOneOf(text.charAt(at + 1), `\\${closer}`)) at++;
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

function isOneOf(char: string, set: string): boolean {
  return char !== '' && set.includes(char);
}

function isControl(char: string): boolean {
  return char < ' ' || char === '\u007f';
}
