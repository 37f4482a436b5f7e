import type { Heading, Paragraph, Root } from 'mdast';
import { nodesIn } from '../tree-nodes.ts';

declare module 'mdast' {
  interface ParagraphData {
    /** Obsidian's id of the block, or of the block above a paragraph with nothing else. */
    blockId?: string;
  }
  interface HeadingData {
    blockId?: string;
  }
}

/**
 * Reads Obsidian's ids at the end of blocks, as in `a paragraph ^a1b2c3`. An id is removed from the text
 * if it cannot be anything else: six lower-case letters and digits, as Obsidian makes them, a paragraph of
 * its own, or the target of a link in the tree. Others stay, because `^iwt` may be an exponent, but
 * links can lead to them. Changes the tree.
 */
export function readBlockIds(tree: Root): void {
  const nodes = nodesIn(tree);
  const linked = new Set(nodes.map((node) => (node.type === 'link' ? idIn(node.url) : null)));
  for (const node of nodes) {
    if (node.type === 'paragraph' || node.type === 'heading') readBlockId(node, linked);
  }
}

/** Returns the id of the block to which an address leads; null for any other address. */
function idIn(url: string): string | null {
  return /#(?:\^|%5E)([A-Za-z\d-]+)$/i.exec(url)?.[1] ?? null;
}

function readBlockId(block: Paragraph | Heading, linked: ReadonlySet<string | null>): void {
  const last = block.children.at(-1);
  if (last?.type !== 'text') return;
  const match = BLOCK_ID.exec(last.value);
  const id = match?.[1];
  if (!match || id === undefined || last.data?.escaped?.includes(last.value.lastIndexOf('^')))
    return;
  // At the beginning of a text, an id after code or emphasis needs a blank before it.
  if (match.index === 0 && last.value.startsWith('^') && block.children.length > 1) return;
  block.data = { ...block.data, blockId: id };
  const isAlone = match.index === 0 && block.children.length === 1;
  if (!isAlone && !OBSIDIAN_ID.test(id) && !linked.has(id)) return;
  last.value = last.value.slice(0, match.index);
  if (last.value === '') block.children.pop();
}

const BLOCK_ID = /(?:^|(?<!\s)\s{1,8})\^([\da-f]{6}|(?=[\d-]*[A-Za-z])[A-Za-z\d-]{3,64})\s*$/;

/** An id that Obsidian has made. */
const OBSIDIAN_ID = /^(?=[a-z]*\d)[a-z\d]{6}$/;
