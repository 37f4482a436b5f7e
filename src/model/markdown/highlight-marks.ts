import type { Nodes, PhrasingContent, Root } from 'mdast';
import { mergeTexts } from './merge-texts.ts';

/**
 * Makes Typora's `==highlight==` a `<mark>`, also around emphasis and code. Its `==` touch what
 * they mark, and no Latin letter, digit or operator on their outer side, so that `a == b` and
 * `a==b && c==d` stay as they are. Changes the tree.
 */
export function markHighlights(tree: Root): void {
  const open: Nodes[] = [tree];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (!('children' in node)) continue;
    if (isPhrasingParent(node)) node.children = markIn(node.children);
    for (const child of node.children) open.push(child);
  }
}

type PhrasingParent = Nodes & { children: PhrasingContent[] };

const PARENTS = new Set<string>([
  'paragraph',
  'heading',
  'tableCell',
  'emphasis',
  'strong',
  'delete',
]);

function isPhrasingParent(node: Nodes): node is PhrasingParent {
  return PARENTS.has(node.type);
}

function markIn(children: PhrasingContent[]): PhrasingContent[] {
  if (!children.some((node) => node.type === 'text' && node.value.includes('=='))) return children;
  const marked: PhrasingContent[] = [];
  /** Index in `marked` of the `==` that waits for its other half. */
  let opener: number | null = null;
  for (const [index, node] of children.entries()) {
    if (node.type !== 'text') {
      marked.push(node);
      continue;
    }
    const last = index === children.length - 1;
    for (const { value, opens, closes } of pieces(node.value, { first: index === 0, last })) {
      if (closes && opener !== null) {
        marked[opener] = { type: 'html', value: '<mark>' };
        marked.push({ type: 'html', value: '</mark>' });
        opener = null;
      } else {
        if (opens) opener = marked.length;
        marked.push({ ...node, value });
      }
    }
  }
  return mergeTexts(marked);
}

type Piece = { value: string; opens: boolean; closes: boolean };

/** Text cut around each `==`. Beyond an end that is not the `first` or `last` stands a node. */
function pieces(text: string, { first, last }: { first: boolean; last: boolean }): Piece[] {
  return text.split(/(?<!=)(==)(?!=)/).flatMap((value, index, all): Piece[] => {
    if (index % 2 === 0) return value === '' ? [] : [{ value, opens: false, closes: false }];
    const before = (all[index - 1] ?? '').slice(-1) || (index === 1 && !first ? NODE : ' ');
    const after =
      (all[index + 1] ?? '').slice(0, 1) || (index === all.length - 2 && !last ? NODE : ' ');
    return [
      {
        value,
        opens: !/\s/.test(after) && !OPERAND.test(before),
        closes: !/\s/.test(before) && !OPERAND.test(after),
      },
    ];
  });
}

const NODE = '\uFFFC';
const OPERAND = /[\w!<>=)\]]/;
