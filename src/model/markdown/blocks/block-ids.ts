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
 * Reads Obsidian's ids at the end of blocks, as in `a paragraph ^a1b2c3`, and removes them from the
 * text. Obsidian makes ids of six digits or letters up to `f`. Other numbers and single letters stay,
 * because `^2` may be an exponent. Changes the tree.
 */
export function readBlockIds(tree: Root): void {
  for (const node of nodesIn(tree)) {
    if (node.type === 'paragraph' || node.type === 'heading') readBlockId(node);
  }
}

function readBlockId(block: Paragraph | Heading): void {
  const last = block.children.at(-1);
  if (last?.type !== 'text') return;
  const match = BLOCK_ID.exec(last.value);
  const id = match?.[1];
  if (!match || id === undefined || last.data?.escaped?.includes(last.value.lastIndexOf('^')))
    return;
  // At the beginning of a text, an id after code or emphasis needs a blank before it.
  if (match.index === 0 && last.value.startsWith('^') && block.children.length > 1) return;
  last.value = last.value.slice(0, match.index);
  if (last.value === '') block.children.pop();
  block.data = { ...block.data, blockId: id };
}

const BLOCK_ID = /(?:^|(?<!\s)\s{1,8})\^([\da-f]{6}|(?=[\d-]*[A-Za-z])[A-Za-z\d-]{3,64})\s*$/;
