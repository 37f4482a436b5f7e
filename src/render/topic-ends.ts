import type { RootContent as HastContent } from 'hast';
import type { Root } from 'mdast';
import { topicEndNode } from './slots.ts';

/**
 * Inserts a slot at the end of each topic and part: before the next heading of that rank, and after the
 * last block. `content` is the rendered tree. A heading that raw HTML of the notes encloses is not at
 * the top level any more, so its topic gets no slot.
 */
export function markTopicEnds(
  content: readonly HastContent[],
  { tree, key }: { tree: Root; key: string },
): HastContent[] {
  const anchors = new Set(
    tree.children.flatMap(({ type, data }) =>
      type === 'heading' && data?.rank === 2 ? [data.anchor] : [],
    ),
  );
  const marked: HastContent[] = [];
  let open: string | null = null;
  const close = () => {
    if (open !== null) marked.push(topicEndNode(key, open));
  };
  for (const node of content) {
    const id = node.type === 'element' ? node.properties['id'] : undefined;
    if (typeof id === 'string' && anchors.has(id)) {
      close();
      open = id;
    }
    marked.push(node);
  }
  close();
  return marked;
}
