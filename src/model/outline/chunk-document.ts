import type { Heading, Nodes, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { markAlerts } from '../markdown/alerts.ts';
import { trimAutolinks } from '../markdown/autolinks.ts';
import { wrapFigures } from '../images/figures.ts';
import { markHighlights } from '../markdown/highlight-marks.ts';
import { safeHtml } from '../html/html-tags.ts';
import { imageLikes } from '../images/image-like.ts';
import { isLocalLink, isSafeLink } from '../markdown/link-address.ts';
import { parseMarkdown } from '../markdown/markdown.ts';
import { resolveReferences } from '../markdown/references.ts';
import type { Chunk, ChunkDiagnostic, ChunkLine } from '../types.ts';
import { dropTocMarkers } from '../markdown/typora.ts';

/** A chunk as mdast. */
export type ChunkDocument = {
  tree: Root;
  /** The heading of the part that the chunk opens, which is not in the tree. */
  part: Heading | null;
  diagnostics: ChunkDiagnostic[];
  /** Returns the line on which a node of the tree begins. */
  lineOf: (node: Nodes) => ChunkLine;
};

/**
 * Parses one chunk: references resolved, HTML made harmless, images alone on a line wrapped as
 * figures. `index` is the chunk's place on its page; it keeps footnotes of two chunks apart.
 */
export function parseChunk(chunk: Chunk, index: number): ChunkDocument {
  const borrowed = borrowedLinesOf(chunk);
  const borrowedLines = borrowed.split('\n').length - 1;
  const at = (line: number): ChunkLine => ({
    chunk: index,
    offset: Math.max(0, line - 1 - borrowedLines),
  });
  const source = borrowed + chunk.source;
  const parsed = parseMarkdown(source);
  const likes = imageLikes(parsed, source).filter(({ line }) => line > borrowedLines);
  resolveReferences(parsed);
  if (index > 0) renameFootnotes(parsed, index);
  const { value: tree, diagnostics } = safeHtml(parsed, { file: chunk.file });
  trimAutolinks(tree);
  markHighlights(tree);
  markAlerts(tree);
  dropTocMarkers(tree);
  wrapFigures(tree);
  return {
    tree,
    part: index === 0 ? null : partHeading(chunk),
    lineOf: ({ position }) => at(position?.start.line ?? 1),
    diagnostics: [
      ...diagnostics.map(({ rule, place, values }) => ({
        rule,
        values,
        at: at(place.line),
        column: place.column,
      })),
      ...unsafeLinks(tree, at),
      ...likes.map(({ line, column }): ChunkDiagnostic => ({
        rule: 'image-syntax',
        at: at(line),
        column,
        values: {},
      })),
    ],
  };
}

/** What is put before a chunk's source for its parser: the definitions that it uses and lacks. */
export function borrowedLinesOf({ definitions }: Chunk): string {
  // The comment ends a footnote, which would take in what is indented behind it.
  return definitions === '' ? '' : `${definitions}\n\n<!---->\n\n`;
}

function partHeading({ heading }: Chunk): Heading | null {
  if (heading === null) return null;
  return { type: 'heading', depth: 2, children: [{ type: 'text', value: heading.text }] };
}

function renameFootnotes(tree: Root, index: number): void {
  visit(tree, (node) => {
    if (node.type === 'footnoteDefinition' || node.type === 'footnoteReference') {
      node.identifier = `${index}-${node.identifier}`;
    }
  });
}

function unsafeLinks(tree: Root, at: (line: number) => ChunkLine): ChunkDiagnostic[] {
  const found: ChunkDiagnostic[] = [];
  visit(tree, 'link', ({ url, data, position }) => {
    if (data?.wiki || isSafeLink(url) || isLocalLink(url)) return;
    const { line = 1, column = 1 } = position?.start ?? {};
    found.push({ rule: 'link-unsafe', at: at(line), column, values: { url } });
  });
  return found;
}
