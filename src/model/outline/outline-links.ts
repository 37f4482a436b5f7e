import type { Html, Link, Nodes } from 'mdast';
import { htmlTokens } from '../html/html-tokens.ts';
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
      const written = addressOf(node);
      if (written === null || !isLink(node)) continue;
      const wiki = node.type === 'link' && node.data?.wiki !== undefined;
      if (!wiki && !isLocalLink(written)) continue;
      node.data = { ...node.data, link: links.length };
      links.push({ written, wiki, at: lineOf(node), column: node.position?.start.column ?? 1 });
    }
  }
  return links;
}

function isLink(node: Nodes): node is Link | Html {
  return node.type === 'link' || node.type === 'html';
}

/** Returns the address of a Markdown link or of the start tag of an HTML link. */
function addressOf(node: Nodes): string | null {
  if (node.type === 'link') return node.url;
  if (node.type !== 'html' || !node.value.startsWith('<a ')) return null;
  const [tag] = htmlTokens(node.value);
  return tag?.type === 'tag' ? (tag.attributes.get('href') ?? null) : null;
}
