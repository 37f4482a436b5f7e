import { type Folded, foldText, placesOf } from '../search/query/fold.ts';

/**
 * Where words of `foldText`'s form stand in the blocks under a root, also across the elements inside
 * their lines; in reading order for each word.
 */
export function rangesOf(words: readonly string[], root: Element): Range[] {
  return blocksOf(root).flatMap(({ folded, nodes }) =>
    words.flatMap((word) => placesOf(word, folded).map((place) => rangeIn(nodes, place))),
  );
}

function blocksOf(root: Element): { folded: Folded; nodes: Text[] }[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const blocks: { block: Element | null; nodes: Text[] }[] = [];
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (!(node instanceof Text)) continue;
    const block = node.parentElement?.closest(BLOCK) ?? null;
    const last = blocks.at(-1);
    if (last?.block === block) last.nodes.push(node);
    else blocks.push({ block, nodes: [node] });
  }
  return blocks.map(({ nodes }) => ({
    folded: foldText(nodes.map(({ data }) => data).join('')),
    nodes,
  }));
}

const BLOCK =
  'p, li, h1, h2, h3, h4, h5, h6, td, th, dt, dd, pre, summary, figcaption, blockquote, div, main';

function rangeIn(nodes: readonly Text[], [start, end]: [number, number]): Range {
  const range = new Range();
  range.setStart(...pointAt(nodes, start));
  // One before the end, so that it is in the node that the last character is in.
  const [node, offset] = pointAt(nodes, end - 1);
  range.setEnd(node, offset + 1);
  return range;
}

function pointAt(nodes: readonly Text[], offset: number): [Text, number] {
  let left = offset;
  for (const node of nodes) {
    if (left < node.length) return [node, left];
    left -= node.length;
  }
  throw new Error(`There is no character ${offset}`);
}
