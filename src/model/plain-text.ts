import type { Nodes, Parents } from 'mdast';

/**
 * Text of blocks as a reader sees it: blocks, list items and cells joined by ` · `, alternative
 * texts and code included, addresses not. A line break between two Han characters joins them, any
 * other becomes a space.
 */
export function plainText(blocks: readonly Nodes[]): string {
  return blocks.flatMap(leaves).map(inlineText).filter(Boolean).join(' · ');
}

/** Text inside one paragraph, heading or cell, on one line. */
export function inlineText(node: Nodes): string {
  return joinLines(rawText(node)).replace(/\s+/gu, ' ').trim();
}

const LEAVES = new Set<Nodes['type']>(['paragraph', 'heading', 'code', 'tableCell', 'figure']);

function leaves(node: Nodes): Nodes[] {
  if (LEAVES.has(node.type)) return [node];
  return hasChildren(node) ? node.children.flatMap(leaves) : [];
}

function rawText(node: Nodes): string {
  if (node.type === 'break') return '\n';
  if (node.type === 'html') return '';
  if (node.type === 'image') return node.data?.caption ?? '';
  if ('value' in node) return node.value;
  return hasChildren(node) ? node.children.map(rawText).join('') : '';
}

const HAN_BREAK = /(?<=\p{Script=Han})[ \t]*\n[ \t]*(?=\p{Script=Han})/gu;

function joinLines(text: string): string {
  return text.replace(HAN_BREAK, '');
}

function hasChildren(node: Nodes): node is Parents {
  return 'children' in node;
}
