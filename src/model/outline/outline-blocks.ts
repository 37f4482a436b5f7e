import type { Nodes } from 'mdast';
import { nodesIn } from '../markdown/tree-nodes.ts';
import type { BlockOutline } from '../types.ts';
import type { ChunkDocument } from './chunk-document.ts';
import type { PageHeading } from './page-headings.ts';

/** Lists the blocks of a page that have an id, with their sections. */
export function readBlocks(
  documents: readonly Pick<ChunkDocument, 'tree'>[],
  headings: readonly Pick<PageHeading, 'node' | 'section'>[],
): BlockOutline[] {
  const sections = new Map<Nodes, number | null>(
    headings.map(({ node, section }) => [node, section]),
  );
  const blocks: BlockOutline[] = [];
  for (const [chunk, { tree }] of documents.entries()) {
    let section: number | null = null;
    for (const block of tree.children) {
      section = sections.get(block) ?? section;
      for (const node of nodesIn(block)) {
        const id = node.type === 'paragraph' || node.type === 'heading' ? node.data?.blockId : null;
        if (id) blocks.push({ id, section, chunk });
      }
    }
  }
  return blocks;
}
