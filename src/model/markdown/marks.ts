import type { Nodes, PhrasingContent, Root } from 'mdast';
import { mergeTexts, nodesIn } from './tree-nodes.ts';

/**
 * Turns Typora's `==mark==` into `<mark>` elements, also around emphasis and code. A `==` must touch
 * the marked content, and must not have a Latin letter, digit or operator on its outer side, so that
 * `a == b` and `a==b && c==d` stay text. Changes the tree.
 */
export function addMarks(tree: Root): void {
  for (const node of nodesIn(tree)) {
    if (isPhrasingParent(node)) node.children = withMarks(node.children);
  }
}

type PhrasingParent = Nodes & { children: PhrasingContent[] };

const PARENTS = new Set('paragraph heading tableCell emphasis strong delete'.split(' '));

function isPhrasingParent(node: Nodes): node is PhrasingParent {
  return PARENTS.has(node.type);
}

function withMarks(children: PhrasingContent[]): PhrasingContent[] {
  if (!children.some((node) => node.type === 'text' && node.value.includes('=='))) return children;
  const done: PhrasingContent[] = [];
  /** Index in `done` of the `==` that is not closed yet. */
  let opener: number | null = null;
  for (const [index, node] of children.entries()) {
    if (node.type !== 'text') {
      done.push(node);
      continue;
    }
    const last = index === children.length - 1;
    for (const { value, opens, closes } of pieces(node.value, { first: index === 0, last })) {
      if (closes && opener !== null) {
        done[opener] = { type: 'html', value: '<mark>' };
        done.push({ type: 'html', value: '</mark>' });
        opener = null;
      } else {
        if (opens) opener = done.length;
        done.push({ ...node, value });
      }
    }
  }
  return mergeTexts(done);
}

type MarkPiece = { value: string; opens: boolean; closes: boolean };

/** Splits text around each `==`. Text that isn't `first` or `last` has a node at that end. */
function pieces(text: string, { first, last }: { first: boolean; last: boolean }): MarkPiece[] {
  return text.split(/(?<!=)(==)(?!=)/).flatMap((value, index, all): MarkPiece[] => {
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

/** Represents a neighbouring node. It is neither white space nor an operand. */
const NODE = '\uFFFC';
const OPERAND = /[\w!<>=)\]]/;
