import type { ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { Code, Nodes, RootContent } from 'mdast';
import type { Root } from 'mdast';
import { toHast } from 'mdast-util-to-hast';
import type { Piece } from '../model/types.ts';
import { cleanHtml } from './clean-html.ts';
import { finishHtml } from './finish-html.ts';
import { FootnoteNumbers, footnoteSection } from './footnotes.ts';
import { type Page, pageHandlers } from './handlers.ts';
import { Marks } from './marks.ts';
import { cutAtSlots, slotNode } from './slots.ts';
import { nodesIn } from './tree-nodes.ts';
import type { Highlight, RenderLabels } from './types.ts';

/**
 * HTML of a page's blocks, cut where its figures go; each figure stands in the result once. The
 * HTML is clean, whatever the notes hold: no ids, classes or styles but the site's own, and no
 * addresses but safe ones. `key` is of letters and digits that the notes can't hold.
 */
export async function renderBlocks(
  tree: Root,
  { key, labels, highlight }: { key: string; labels: RenderLabels; highlight: Highlight },
): Promise<Piece[]> {
  const highlighted = new Map<Code, ElementContent[] | null>();
  const figures: number[] = [];
  for (const node of nodesIn(tree)) {
    if (node.type === 'code') {
      highlighted.set(node, await highlight(node.value, node.lang ?? null));
    }
    if (node.type === 'image' && node.data?.figure !== undefined) figures.push(node.data.figure);
  }
  const footnotes = new FootnoteNumbers(tree);
  const page: Page = { key, labels, marks: new Marks(key), footnotes, highlighted };
  const blocks = htmlOf(tree.children, page);
  const texts = Array.from(footnotes.all(), (footnote) => ({
    footnote,
    html: htmlOf(footnote.definition.children, page),
  }));
  const html = texts.length === 0 ? blocks : `${blocks}\n${footnoteSection(texts, labels)}`;
  return cutAtSlots(html, { key, figures });
}

/** Blocks too deep to be walked are rendered one by one, and by themselves as plain text. */
function htmlOf(blocks: RootContent[], page: Page): string {
  try {
    const raw = toHast(
      { type: 'root', children: blocks },
      { handlers: pageHandlers(page), allowDangerousHtml: true },
    );
    return toHtml(finishHtml(cleanHtml(raw), page.marks));
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    const [first, ...others] = blocks;
    if (first === undefined) return '';
    if (others.length === 0) return plainHtml(first, page);
    return blocks.map((block) => htmlOf([block], page)).join('\n');
  }
}

/** The text of a block, with its figures behind it. */
function plainHtml(block: Nodes, { key }: Page): string {
  const texts: string[] = [];
  const slots: ElementContent[] = [];
  for (const node of nodesIn(block)) {
    if (node.type === 'text' || node.type === 'code' || node.type === 'inlineCode') {
      texts.push(node.value);
    }
    if (node.type !== 'image') continue;
    const figure = node.data?.figure;
    if (figure === undefined) texts.push(node.alt ?? '');
    else slots.push(slotNode(key, { figure, inline: false }));
  }
  return toHtml([
    {
      type: 'element',
      tagName: 'pre',
      properties: { tabIndex: 0 },
      children: [{ type: 'text', value: texts.join('\n') }],
    },
    ...slots,
  ]);
}
