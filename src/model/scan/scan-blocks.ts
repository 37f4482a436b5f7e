import { DocumentScanner, type ItemBlock } from './document.ts';
import type { TextLine } from './flow.ts';

/**
 * A heading at the top level of a file. Lines count from 1. If link definitions come directly before
 * a setext heading, its lines include theirs, as in mdast.
 */
export type ScannedHeading = {
  level: number;
  line: number;
  endLine: number;
  /** Its inline content, without hashes, underline and indents. Lines are joined by `\n`. */
  source: string;
};

/** A link or footnote definition. A footnote inside another is part of it and not listed. */
export type ScannedDefinition = {
  kind: 'link' | 'footnote';
  /** As written. */
  label: string;
  line: number;
  endLine: number;
  /**
   * Markdown of the definition alone, without the markers of containers around it. Indents of a link
   * definition differ from the file. A link labelled `^a`, which is possible if it is indented by 4
   * columns, becomes a footnote.
   */
  source: string;
};

/** A line of a paragraph, or the first line of an HTML block. */
export type ScannedText = TextLine;

/** A list item at the top level. */
export type ScannedItem = ItemBlock;

/** What a notes file contains at block level. */
export type Scan = {
  headings: ScannedHeading[];
  /** Sorted by line. */
  definitions: ScannedDefinition[];
  /**
   * Lines of paragraphs and first lines of HTML blocks, sorted, without those that have a marker or
   * an indent of a container.
   */
  texts: ScannedText[];
  /** List items at the top level, sorted by line. */
  items: ScannedItem[];
  /** The line of a fence at the top level that is never closed. */
  unclosedFence: number | null;
};

/**
 * Finds the headings, definitions, texts and list items of a notes file with `\n` line ends, in
 * linear time. Finds the same as `parseMarkdown`; see README.md in this folder.
 */
export function scanBlocks(text: string): Scan {
  const lines = text
    .replace(/^\ufeff/u, '')
    .replaceAll('\0', '\ufffd')
    .split('\n');
  const document = new DocumentScanner();
  lines.forEach((line, index) => {
    const endsFile = index === lines.length - 1;
    // No line begins after a line end at the end of the file.
    if (line !== '' || !endsFile) document.feed(line, { endsFile });
  });
  const unclosedFence = document.openFence;
  document.close();
  const headings = document.headings.filter(({ line }) => document.isTop(line));
  const headingLines = new Set(
    headings.flatMap(({ line, endLine }) =>
      Array.from({ length: endLine - line + 1 }, (_, index) => line + index),
    ),
  );
  return {
    headings,
    definitions: definitionsOf(document),
    texts: document.texts
      .filter(({ line }) => document.isBare(line) && !headingLines.has(line))
      .sort((a, b) => a.line - b.line),
    items: document.items,
    unclosedFence,
  };
}

function definitionsOf({ definitions, footnotes }: DocumentScanner): ScannedDefinition[] {
  const links = definitions.map((link): ScannedDefinition => ({ kind: 'link', ...link }));
  const notes = footnotes.map(({ label, line, endLine, lines }): ScannedDefinition => {
    const source = lines.slice(0, endLine - line + 1).join('\n');
    return { kind: 'footnote', label, line, endLine, source };
  });
  return [...links, ...notes].sort((a, b) => a.line - b.line);
}
