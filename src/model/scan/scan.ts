/** What a notes file contains at block level. Lines count from 1. */
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
  /** The comment, or other HTML with an end of its own, at the top level that is never closed. */
  unclosedHtml: UnclosedHtml | null;
  /** Text that would take a parser too long, sorted by line. */
  held: HeldText[];
};

/**
 * Text that must not be parsed: what is nested too deep, or a block with too much markup. It is the
 * last `length` characters of each line.
 */
export type HeldText = {
  reason: 'nesting' | 'markup';
  lines: { line: number; length: number }[];
};

/** HTML that is never closed: how it begins, and what would close it. */
export type UnclosedHtml = { line: number; opening: string; closing: string };

/**
 * A heading at the top level of a file. If link definitions come directly before a setext heading,
 * its lines include theirs, as in mdast.
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
export type ScannedText = { line: number; source: string };

/** A list item at the top level. */
export type ScannedItem = {
  line: number;
  endLine: number;
  /** The bullet, or the character after the number. */
  marker: string;
  /** Columns by which its other lines are indented, except for lazy lines. */
  size: number;
  /** Its first line, after the marker. */
  source: string;
};
