import { DocumentScanner, type ItemBlock } from './document.ts';
import type { TextLine } from './flow.ts';

/**
 * A heading at the top level of a file. `line` is its first line and `endLine` its last, from 1;
 * link definitions right before a setext heading are lines of it, as they are in mdast.
 * `source` is its inline content: without hashes, underline and indents, lines joined by `\n`.
 */
export type ScannedHeading = { level: number; line: number; endLine: number; source: string };

/**
 * A link or footnote definition on the lines from `line` to `endLine`, with its label as written.
 * `source` is Markdown of it alone: its lines without the marks of containers around it, and for a
 * link definition with other indents (one labelled `^a`, behind an indent of 4, is a footnote
 * there). A footnote inside another is part of it and not listed.
 */
export type ScannedDefinition = {
  kind: 'link' | 'footnote';
  label: string;
  line: number;
  endLine: number;
  source: string;
};

export type Scan = {
  headings: ScannedHeading[];
  /** In the order of their lines. */
  definitions: ScannedDefinition[];
  /**
   * Lines without a mark or indent of a container that are text of a paragraph, or that begin an
   * HTML block. In order.
   */
  texts: TextLine[];
  /** List items at the top level, in order. */
  items: ItemBlock[];
  /** The line of a fence at the top level that is never closed. */
  unclosedFence: number | null;
};

/**
 * The headings and definitions of a notes file with `\n` line ends, in linear time. They are those
 * that `parseMarkdown` finds: the rules are CommonMark's and GFM's, and where micromark reads them
 * in its own way, micromark's.
 */
export function scanBlocks(text: string): Scan {
  const lines = text
    .replace(/^\ufeff/u, '')
    .replaceAll('\0', '\ufffd')
    .split('\n');
  const document = new DocumentScanner();
  lines.forEach((line, index) => {
    const endsFile = index === lines.length - 1;
    // Behind a line end at the end of the file no line begins.
    if (line !== '' || !endsFile) document.feed(line, { endsFile });
  });
  const unclosedFence = document.openFence;
  document.close();
  const links = document.definitions.map((found): ScannedDefinition => ({
    kind: 'link',
    ...found,
  }));
  const footnotes = document.footnotes.map(
    ({ label, line, endLine, lines: own }): ScannedDefinition => {
      const source = own.slice(0, endLine - line + 1).join('\n');
      return { kind: 'footnote', label, line, endLine, source };
    },
  );
  const headings = document.headings.filter(({ line }) => document.isTop(line));
  const headed = new Set(
    headings.flatMap(({ line, endLine }) =>
      Array.from({ length: endLine - line + 1 }, (_, index) => line + index),
    ),
  );
  return {
    headings,
    definitions: [...links, ...footnotes].sort((a, b) => a.line - b.line),
    texts: document.texts
      .filter(({ line }) => document.isBare(line) && !headed.has(line))
      .sort((a, b) => a.line - b.line),
    items: document.items,
    unclosedFence,
  };
}
