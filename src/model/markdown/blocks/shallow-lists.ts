import type { List, Nodes, Root } from 'mdast';
import type { LineDiagnostic } from '../../types.ts';
import { nodesIn } from '../tree-nodes.ts';

/** A list, by its lines from 1, and the number of spaces that it lacks to be inside an item. */
export type ShallowList = { from: number; to: number; column: number; missing: number };

/**
 * Finds the lists that are indented below an item, but too little to be inside it: two spaces under
 * `1.`, where CommonMark needs three.
 */
export function shallowLists(tree: Root): ShallowList[] {
  return nodesIn(tree).flatMap((node) => {
    const children: readonly Nodes[] = 'children' in node ? node.children : [];
    return children.flatMap((list, index) => {
      const before = children[index - 1];
      return list.type === 'list' && before?.type === 'list'
        ? (shallowList(list, before) ?? [])
        : [];
    });
  });
}

/** Reports such lists. */
export function shallowListDiagnostics(tree: Root): LineDiagnostic[] {
  return shallowLists(tree).map(({ from: line, column, missing }) => {
    return { rule: 'list-shallow', line, column, values: { missing } };
  });
}

function shallowList(list: List, before: List): ShallowList | null {
  const { start, end } = list.position ?? {};
  const marker = before.position?.start;
  const content = before.children.at(-1)?.children[0]?.position?.start;
  if (start === undefined || end === undefined || !marker || !content) return null;
  const missing = content.column - start.column;
  const isIndented = start.column > marker.column && missing > 0;
  const isNext = start.line === (before.position?.end.line ?? 0) + 1;
  if (!isIndented || !isNext) return null;
  return { from: start.line, to: end.line, column: start.column, missing };
}
