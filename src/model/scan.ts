import { ContainerScanner } from './scan-document.ts';

/**
 * A heading at the top level of a file. `line` is its first line and `endLine` its last, from 1;
 * link definitions right before a setext heading are lines of it, as they are in mdast.
 * `source` is its inline content: without hashes, underline and indents, lines joined by `\n`.
 */
export type ScannedHeading = { level: number; line: number; endLine: number; source: string };

/**
 * A link or footnote definition, with its label as written. `source` is Markdown of the definition:
 * its lines from `line` to `endLine`, without the marks of containers around it. A footnote inside
 * another is part of that one's source and not listed.
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
  /** The line of a fence at the top level that is never closed. */
  unclosedFence: number | null;
};

/**
 * The headings and definitions of a notes file with `\n` line ends, in linear time. They are those
 * that `parseMarkdown` finds: the rules are CommonMark's and GFM's, and where micromark reads them
 * in its own way, micromark's.
 */
export function scanBlocks(text: string): Scan {
