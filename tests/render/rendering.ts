import type { Nodes as HastNodes } from 'hast';
import { raw } from 'hast-util-raw';
import { readAlerts } from '../../src/model/markdown/block-markers.ts';
import { trimAutolinks } from '../../src/model/markdown/autolinks.ts';
import { readLinks } from '../../src/model/outline/outline-links.ts';
import { wrapFigures } from '../../src/model/images/figures.ts';
import { addMarks } from '../../src/model/markdown/marks.ts';
import { safeHtml } from '../../src/model/html/safe-html.ts';
import { parseMarkdown } from '../../src/model/markdown/markdown.ts';
import { resolveReferences } from '../../src/model/markdown/references.ts';
import type { RenderedPiece } from '../../src/model/types.ts';
import { dictionaryOf, type RenderLabels } from '../../src/words/dictionary.ts';
import { renderBlocks } from '../../src/render/render-blocks.ts';
import { nodesIn } from '../../src/model/markdown/tree-nodes.ts';
import type { Highlight } from '../../src/render/types.ts';

export const LABELS: RenderLabels = {
  language: 'en',
  footnotes: 'Notes',
  backToReference: 'Back to',
  anchorOf: (heading) => `Link to ${heading}`,
  copyCode: 'Copy',
  alerts: dictionaryOf('en').render.alerts,
};

const plain: Highlight = () => Promise.resolve(null);

/** Pieces of Markdown read as the notes are; top-level headings get `h_1`, `h_2` … as anchors. */
export async function render(
  markdown: string,
  { highlight = plain }: { highlight?: Highlight } = {},
): Promise<{ pieces: RenderedPiece[]; alts: string[] }> {
  const tree = parseMarkdown(markdown);
  trimAutolinks(tree);
  resolveReferences(tree);
  addMarks(tree);
  readAlerts(tree);
  safeHtml(tree, { file: 'notes.md' });
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
  return { pieces: await renderBlocks(tree, { key: 'c0ffee', labels: LABELS, highlight }), alts };
}

/**
 * The pieces as one text: `{{0}}` is a figure's slot, `{{0 inline}}` one inside a line; the address of
 * a link is `{{link 0}}`, and what stands around it where it leads nowhere `{{0: [[}}`.
 */
export function withSlots(pieces: readonly RenderedPiece[]): string {
  return pieces.map(slotText).join('');
}

function slotText(piece: RenderedPiece): string {
  if (typeof piece === 'string') return piece;
  if ('figure' in piece) return `{{${piece.figure}${piece.inline ? ' inline' : ''}}}`;
  return piece.part === 'href'
    ? ` href="{{link ${piece.link}}}"`
    : `{{${piece.link}: ${piece.text}}}`;
}

/** HTML as a browser's parser reads it. */
export function parseHtml(html: string): HastNodes {
  return raw({ type: 'root', children: [{ type: 'raw', value: html }] });
}

/** Every node of parsed HTML. */
export function* hastNodesIn(tree: HastNodes): Generator<HastNodes> {
  const open: HastNodes[] = [tree];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    yield node;
    if ('children' in node) for (const child of node.children.toReversed()) open.push(child);
  }
}

/** Text of HTML as it can be read on the page. */
export function textOfHtml(html: string): string {
  const texts: string[] = [];
  for (const node of hastNodesIn(parseHtml(html))) if (node.type === 'text') texts.push(node.value);
  return texts.join('');
}
