import type { Nodes as HastNodes } from 'hast';
import { raw } from 'hast-util-raw';
import { readCallouts } from '../../src/model/markdown/blocks/callouts.ts';
import { trimAutolinks } from '../../src/model/markdown/autolinks.ts';
import { readLinks } from '../../src/model/outline/outline-links.ts';
import { wrapFigures } from '../../src/model/images/figures.ts';
import { addMarks } from '../../src/model/markdown/marks.ts';
import { safeHtml } from '../../src/model/html/safe-html.ts';
import { parseMarkdown } from '../../src/model/markdown/markdown.ts';
import { resolveReferences } from '../../src/model/markdown/references.ts';
import type { RenderedPiece } from '../../src/render/pieces.ts';
import { dictionaryOf, type RenderLabels } from '../../src/words/dictionary.ts';
import { createRenderer } from '../../src/render/renderer.ts';
import { nodesIn } from '../../src/model/markdown/tree-nodes.ts';
import type { Highlight } from '../../src/render/highlight.ts';

export const LABELS: RenderLabels = {
  language: 'en',
  footnotes: 'Notes',
  backToReference: 'Back to',
  anchorOf: (heading) => `Link to ${heading}`,
  copyCode: 'Copy',
  callouts: dictionaryOf('en').render.callouts,
  details: 'Details',
  diagram: 'Diagram',
  diagramSource: 'Source',
};

/** The key of all renderings in the tests. */
export const KEY = 'c0ffee';

/** Highlights nothing. */
export const plain: Highlight = () => Promise.resolve(null);

/**
 * Renders Markdown like that of the notes. Top-level headings get the anchors `h_1`, `h_2` … Returns
 * the pieces and the alternative texts of the figures.
 */
export async function render(
  markdown: string,
  { highlight = plain }: { highlight?: Highlight } = {},
): Promise<{ pieces: RenderedPiece[]; alts: string[] }> {
  const tree = parseMarkdown(markdown);
  trimAutolinks(tree);
  resolveReferences(tree);
  addMarks(tree);
  readCallouts(tree);
  safeHtml(tree);
  wrapFigures(tree);
  readLinks([{ tree, lineOf: () => ({ chunk: 0, offset: 0 }) }]);
  const alts: string[] = [];
  for (const node of nodesIn(tree)) {
    if (node.type === 'image') node.data = { figure: alts.push(node.alt ?? '') - 1 };
  }
  let headings = 0;
  for (const block of tree.children) {
    if (block.type !== 'heading') continue;
    headings += 1;
    block.data = { anchor: `h_${headings}`, rank: Math.max(2, block.depth) };
  }
  return { pieces: await createRenderer({ labels: LABELS, highlight })(tree, KEY), alts };
}

/**
 * Joins pieces to one text. The slot of a figure is shown as `{{0}}`, `{{0 inline}}` or
 * `{{0 gallery}}`, the address of a link as `{{link 0}}`, and the text of a broken link as
 * `{{0: [[}}`.
 */
export function withSlots(pieces: readonly RenderedPiece[]): string {
  return pieces.map(slotText).join('');
}

function slotText(piece: RenderedPiece): string {
  if (typeof piece === 'string') return piece;
  if ('topicEnd' in piece) return '';
  if ('mathml' in piece) return piece.mathml;
  if ('svg' in piece) return `{{${piece.id}}}`;
  if ('figure' in piece) {
    const kind = piece.inline ? ' inline' : piece.inGallery ? ' gallery' : '';
    return `{{${piece.figure}${kind}}}`;
  }
  return piece.part === 'href'
    ? ` href="{{link ${piece.link}}}"`
    : `{{${piece.link}: ${piece.text}}}`;
}

/** Parses HTML like a browser. */
export function parseHtml(html: string): HastNodes {
  return raw({ type: 'root', children: [{ type: 'raw', value: html }] });
}

/** Iterates over all nodes of a tree in document order. */
export function* hastNodesIn(tree: HastNodes): Generator<HastNodes> {
  const open: HastNodes[] = [tree];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    yield node;
    if ('children' in node) for (const child of node.children.toReversed()) open.push(child);
  }
}

/** Returns the text content of HTML. */
export function textOfHtml(html: string): string {
  const texts: string[] = [];
  for (const node of hastNodesIn(parseHtml(html))) if (node.type === 'text') texts.push(node.value);
  return texts.join('');
}
