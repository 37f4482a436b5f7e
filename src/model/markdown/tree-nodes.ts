import type { Nodes, RootContent, Text } from 'mdast';

/**
 * Lists every node of a tree in reading order, as the tree is when this is called. Uses a loop, because
 * recursion would overflow the stack on a deep tree, and a list, because a generator takes longer.
 */
export function nodesIn(tree: Nodes): Nodes[] {
  const nodes: Nodes[] = [];
  const open: Nodes[] = [tree];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    nodes.push(node);
    if (!('children' in node)) continue;
    for (let at = node.children.length - 1; at >= 0; at -= 1) {
      const child = node.children[at];
      if (child !== undefined) open.push(child);
    }
  }
  return nodes;
}

/** Returns whether a tree has more than `limit` levels below its top. */
export function isDeeperThan(tree: Nodes, limit: number): boolean {
  let level: Nodes[] = [tree];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > limit) return true;
    level = level.flatMap((node): Nodes[] => ('children' in node ? node.children : []));
  }
  return false;
}

/** Merges each run of text nodes into one, at the position of the first. */
export function mergeTexts<T extends RootContent>(nodes: readonly (T | Text)[]): (T | Text)[] {
  const merged: (T | Text)[] = [];
  for (const node of nodes) {
    const last = merged.at(-1);
    if (node.type !== 'text' || last?.type !== 'text') merged.push(node);
    else merged.splice(-1, 1, { ...last, value: last.value + node.value });
  }
  return merged;
}
