import type { Nodes } from 'mdast';
import { nodesIn } from './tree-nodes.ts';

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

/** Blocks of text in reading order; without calls in calls, for quotes may be nested without end. */
function leaves(top: Nodes): Nodes[] {
  const found: Nodes[] = [];
  const open = [top];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (LEAVES.has(node.type)) found.push(node);
    else if ('children' in node) open.push(...node.children.toReversed());
  }
  return found;
}

function rawText(top: Nodes): string {
  return Array.from(nodesIn(top), textOf).join('');
}

function textOf(node: Nodes): string {
  if (node.type === 'break') return '\n';
  if (node.type === 'html') return '';
  if (node.type === 'image') return node.data?.caption ?? '';
  return 'value' in node ? node.value : '';
}

const HAN_BREAK = /(?<=\p{Script=Han})[ \t]*\n[ \t]*(?=\p{Script=Han})/gu;

function joinLines(text: string): string {
  return text.replace(HAN_BREAK, '');
}
