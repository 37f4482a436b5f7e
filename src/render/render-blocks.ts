import type { ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { Code, Nodes, Root, RootContent } from 'mdast';
import { toHast } from 'mdast-util-to-hast';
import type { RenderedPiece } from '../model/types.ts';
import { cleanHtml } from './clean-html.ts';
import { finishHtml } from './finish-html.ts';
import { FootnoteNumbers, footnoteSection } from './footnotes.ts';
import { type Page, pageHandlers } from './handlers.ts';
import { Marks } from './marks.ts';
import { cutAtSlots, slotNode } from './slots.ts';
import { isDeeperThan, nodesIn } from '../model/markdown/tree-nodes.ts';
import { nameLanguages } from './text-language.ts';
import type { RenderLabels } from '../words/dictionary.ts';
import type { Highlight } from './types.ts';

/**
 * HTML of a page's blocks, cut where its figures go; each figure stands in the result once. The
 * HTML is clean, whatever the notes hold: no ids, classes or styles but the site's own, and no
 * addresses but safe ones. A block nested too deep becomes plain text with its figures. `key` is of letters and digits that the notes can't hold.
 */
export async function renderBlocks(
  tree: Root,
  { key, labels, highlight }: { key: string; labels: RenderLabels; highlight: Highlight },
): Promise<RenderedPiece[]> {
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

function htmlOf(blocks: RootContent[], page: Page): string {
  if (!blocks.some(isTooDeep)) return htmlOfTree(blocks, page);
  return blocks
    .map((block) => (isTooDeep(block) ? plainHtml(block, page) : htmlOfTree([block], page)))
    .join('\n');
}

// Deeper than people write; much deeper trees overflow the stack of the libraries that walk them.
const MAX_DEPTH = 50;

function isTooDeep(block: RootContent): boolean {
  return isDeeperThan(block, MAX_DEPTH);
}

function htmlOfTree(blocks: RootContent[], page: Page): string {
  const raw = toHast(
    { type: 'root', children: blocks },
    { handlers: pageHandlers(page), allowDangerousHtml: true },
  );
  const finished = finishHtml(cleanHtml(raw), page.marks);
  return toHtml(nameLanguages(finished, page.labels.language));
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
