import type { Nodes } from 'mdast';

/** Every node of a tree in reading order, without calls in calls, however deep the tree is. */
export function* nodesIn(tree: Nodes): Generator<Nodes> {
  const open: Nodes[] = [tree];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    yield node;
    if (!('children' in node)) continue;
    for (let index = node.children.length - 1; index >= 0; index -= 1) {
      const child = node.children[index];
      if (child !== undefined) open.push(child);
    }
  }
}
