import type { Heading, Nodes, Root } from 'mdast';
import { parseBounded } from '../bounds/bounded-markdown.ts';
import { safeHtml } from '../html/safe-html.ts';
import { wrapFigures } from '../images/figures.ts';
import { brokenImages } from '../images/image-syntax.ts';
import { trimAutolinks } from '../markdown/autolinks.ts';
import { readBlockIds } from '../markdown/blocks/block-ids.ts';
import { removeTocMarkers } from '../markdown/blocks/block-markers.ts';
import { readCallouts } from '../markdown/blocks/callouts.ts';
import { removeBlockMarkers, wrapFencedBlocks } from '../markdown/blocks/fenced-blocks.ts';
import { replaceEmojiNames } from '../markdown/syntax/emoji.ts';
import { isLocalLink, isSafeLink, shortAddress } from '../markdown/link-address.ts';
import { parseFormulas } from '../markdown/blocks/formula-blocks.ts';
import { flowLines } from '../markdown/blocks/hard-wraps.ts';
import { addMarks } from '../markdown/marks.ts';
import { shallowListDiagnostics } from '../markdown/blocks/shallow-lists.ts';
import { spacedAddresses } from '../markdown/syntax/spaced-address.ts';
import { resolveReferences } from '../markdown/references.ts';
import { nodesIn } from '../markdown/tree-nodes.ts';
import { readAltSizes } from '../markdown/syntax/sized-image.ts';
import { plainHeadings, removeLastRules } from './plain-headings.ts';
import type { Chunk, ChunkDiagnostic, ChunkLine, LineDiagnostic } from '../types.ts';

/** A chunk as mdast. */
export type ChunkDocument = {
  tree: Root;
  /** The heading of the part that the chunk opens, which is not in the tree. */
  part: Heading | null;
  diagnostics: ChunkDiagnostic[];
  /** Converts a line of the parsed text, from 1, to a line of the page. */
  lineAt: (line: number) => ChunkLine;
  /** Returns the line on which a node of the tree begins. */
  lineOf: (node: Nodes) => ChunkLine;
};

/**
 * Parses one chunk: resolves references, makes HTML harmless and wraps images that are alone on a
 * line in figures. `index` is the position of the chunk on its page and keeps the footnotes of
 * different chunks apart.
 */
export function parseChunk(chunk: Chunk, index: number): ChunkDocument {
  const borrowed = borrowedLinesOf(chunk);
  const borrowedLines = borrowed.split('\n').length - 1;
  const at = (line: number): ChunkLine => ({
    chunk: index,
    offset: Math.max(0, line - 1 - borrowedLines),
  });
  const unmarked = removeBlockMarkers(borrowed + chunk.source);
  const { tree, source, held, diagnostics: bounds } = parseFormulas(unmarked.source, parseBounded);
  wrapFencedBlocks(tree, unmarked.blocks);
  // These rely on the positions of texts, so they run first.
  const broken = brokenImages(tree, source).filter(({ line }) => line > borrowedLines);
  const shallow = shallowListDiagnostics(tree).filter(({ line }) => line > borrowedLines);
  const spaced = spacedAddresses(tree).filter(({ line }) => line > borrowedLines);
  if (chunk.flows) flowLines(tree, source);
  trimAutolinks(tree);
  replaceEmojiNames(tree);
  const references = resolveReferences(tree).filter(({ line }) => line > borrowedLines);
  readAltSizes(tree);
  readBlockIds(tree);
  if (index > 0) renameFootnotes(tree, index);
  const html = safeHtml(tree);
  addMarks(tree);
  readCallouts(tree);
  removeTocMarkers(tree);
  const empty = plainHeadings(tree);
  removeLastRules(tree);
  wrapFigures(tree);
  held.restore(tree);
  const found: LineDiagnostic[] = [
    ...bounds.filter(({ line }) => line > borrowedLines),
    ...references,
    ...html,
    ...empty,
    ...unsafeLinks(tree),
    ...spaced,
    ...shallow,
    ...broken.map((place) => ({ rule: 'image-syntax' as const, ...place, values: {} })),
  ];
  return {
    tree,
    part: index === 0 ? null : partHeading(chunk),
    lineAt: at,
    lineOf: ({ position }) => at(position?.start.line ?? 1),
    diagnostics: found.map(({ line, ...diagnostic }) => ({ ...diagnostic, at: at(line) })),
  };
}

/**
 * Returns the lines that are put before a chunk's source when it is parsed: the definitions that the
 * chunk uses and that are elsewhere in its file.
 */
export function borrowedLinesOf({ definitions }: Chunk): string {
  // The comment ends a footnote, which would otherwise include an indented first line of the chunk.
  return definitions === '' ? '' : `${definitions}\n\n<!---->\n\n`;
}

function partHeading({ heading }: Chunk): Heading | null {
  if (heading === null) return null;
  return { type: 'heading', depth: 2, children: [{ type: 'text', value: heading.text }] };
}

function renameFootnotes(tree: Root, index: number): void {
  for (const node of nodesIn(tree)) {
    if (node.type === 'footnoteDefinition' || node.type === 'footnoteReference') {
      node.identifier = `${index}-${node.identifier}`;
    }
  }
}

function unsafeLinks(tree: Root): LineDiagnostic[] {
  const found: LineDiagnostic[] = [];
  for (const node of nodesIn(tree)) {
    if (node.type !== 'link') continue;
    const { url, data, position } = node;
    if (data?.wiki || isSafeLink(url) || isLocalLink(url)) continue;
    const { line = 1, column = 1 } = position?.start ?? {};
    found.push({ rule: 'link-unsafe', line, column, values: { url: shortAddress(url) } });
  }
  return found;
}
