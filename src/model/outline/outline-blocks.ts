import { nodesIn } from '../markdown/tree-nodes.ts';
import type { BlockOutline } from '../types.ts';
import type { PageBlock } from './page-blocks.ts';

/** Lists the blocks of a page that have an id, with their sections. */
export function readBlocks(blocks: readonly PageBlock[]): BlockOutline[] {
  const found: BlockOutline[] = [];
  for (const { block, section, lineOf } of blocks) {
    for (const node of nodesIn(block)) {
      const id = node.type === 'paragraph' || node.type === 'heading' ? node.data?.blockId : null;
      if (id) found.push({ id, section, chunk: lineOf(node).chunk });
    }
  }
  return found;
}
