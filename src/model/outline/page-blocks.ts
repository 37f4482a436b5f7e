import type { Nodes, RootContent } from 'mdast';
import type { ChunkDocument } from './chunk-document.ts';
import type { PageHeading } from './page-headings.ts';

/** A block of a page that is not inside another one. */
export type PageBlock = Pick<ChunkDocument, 'lineOf'> & {
  block: RootContent;
  /** Index of the section that contains the block; null before the first one of its chunk. */
  section: number | null;
};

/** Lists the top-level blocks of a page in reading order. A section contains its heading. */
export function pageBlocks(
  documents: readonly Pick<ChunkDocument, 'tree' | 'lineOf'>[],
  headings: readonly Pick<PageHeading, 'node' | 'section'>[],
): PageBlock[] {
  const sections = new Map<Nodes, number | null>(
    headings.map(({ node, section }) => [node, section]),
  );
  return documents.flatMap(({ tree, lineOf }) => {
    let section: number | null = null;
    return tree.children.map((block) => {
      section = sections.get(block) ?? section;
      return { block, section, lineOf };
    });
  });
}
