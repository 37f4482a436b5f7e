import type { Html, Image, Link } from 'mdast';
import { hrefOf } from '../html/html-tokens.ts';
import { isLocalLink } from '../markdown/link-address.ts';
import { nodesIn } from '../markdown/tree-nodes.ts';
import type { LinkOutline } from '../types.ts';
import type { ChunkDocument } from './chunk-document.ts';

/**
 * Lists the links of a page that lead into the notes: to other notes, to files beside them, and to
 * places in them. Stores the index of each link in its node: this changes the trees.
 */
export function readLinks(
  documents: readonly Pick<ChunkDocument, 'tree' | 'lineOf'>[],
): LinkOutline[] {
  const links: LinkOutline[] = [];
  for (const { tree, lineOf } of documents) {
    for (const node of nodesIn(tree)) {
      if (node.type !== 'link' && node.type !== 'html' && node.type !== 'image') continue;
      const written = addressOf(node);
      const wiki = node.type === 'link' && node.data?.wiki !== undefined;
      if (written === null || !(wiki || isLocalLink(written))) continue;
      node.data = { ...node.data, link: links.length };
      links.push({ written, wiki, at: lineOf(node), column: node.position?.start.column ?? 1 });
    }
  }
  return links;
}

function addressOf(node: Link | Html | Image): string | null {
  if (node.type === 'image') return node.data?.href ?? null;
  return node.type === 'link' ? node.url : hrefOf(node.value);
}
