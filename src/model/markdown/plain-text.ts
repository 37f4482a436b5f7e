import type { Nodes } from 'mdast';
import { replaceEmojiNames } from './syntax/emoji.ts';
import { isCostly } from './inline-cost.ts';
import { parseMarkdown } from './markdown.ts';
import { nodesIn } from './tree-nodes.ts';

/**
 * Extracts the visible text of blocks. Blocks, list items and cells are joined by ` · `. Image
 * captions and code are included, addresses are not. A line break between two Han characters
 * disappears; any other becomes a space. No-break and wide spaces stay, because search reads them.
 */
export function plainText(blocks: readonly Nodes[]): string {
  return blocks
    .flatMap(leaves)
    .map((leaf) => inlineText(leaf, { spaces: /[^\S\u00a0\u2000-\u200a\u202f\u205f\u3000]+/gu }))
    .filter(Boolean)
    .join(' · ');
}

/** Extracts the visible text of one paragraph, heading or cell, on one line. */
export function inlineText(node: Nodes, { spaces = /\s+/gu } = {}): string {
  const text = nodesIn(node).map(textOf).join('');
  if (!OTHER_SPACES.test(text)) return text.trim();
  return text.replace(HAN_BREAK, '').replace(spaces, ' ').trim();
}

/** Matches a line break, or anything but single spaces between words. */
const OTHER_SPACES = / {2}|[^\S ]/u;

const HAN_BREAK = /(?<=\p{Script=Han})[ \t]*\n[ \t]*(?=\p{Script=Han})/gu;

/** Extracts the visible text of a heading from its Markdown, which has no `#` marks. */
export function headingText(source: string): string {
  if (!MARKED_UP.test(source) || isCostly(source)) return source.replace(/\s+/gu, ' ').trim();
  const tree = parseMarkdown(`# ${source.replaceAll('\n', ' ')}`);
  replaceEmojiNames(tree);
  const [block] = tree.children;
  return block?.type === 'heading' ? inlineText(block) : source.trim();
}

/** Anything that inline Markdown interprets. Most headings have nothing of it and aren't parsed. */
const MARKED_UP = /[\\`*_~[\]<>^{}$\n@]|==|%%|&[#\w]|:\/\/|www\.|(?:^|\s)#+\s*$/iu;

const LEAVES = new Set<Nodes['type']>(['paragraph', 'heading', 'code', 'tableCell', 'figure']);

/** Lists the blocks that contain text, in reading order. */
function leaves(top: Nodes): Nodes[] {
  return nodesIn(top).filter(({ type }) => LEAVES.has(type));
}

function textOf(node: Nodes): string {
  if (node.type === 'break') return '\n';
  if (node.type === 'html') return '';
  if (node.type === 'image') return node.data?.caption ?? '';
  return 'value' in node ? node.value : '';
}
