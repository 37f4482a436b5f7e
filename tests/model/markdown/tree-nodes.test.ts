import type { PhrasingContent, Root } from 'mdast';
import { describe, expect, it } from 'vitest';
import { parseMarkdown } from '../../../src/model/markdown/markdown.ts';
import { isDeeperThan, mergeTexts, nodesIn } from '../../../src/model/markdown/tree-nodes.ts';

describe('nodesIn', () => {
  it('yields the nodes of a tree in reading order', () => {
    const types = Array.from(nodesIn(parseMarkdown('- *a* b\n\nc')), ({ type }) => type);
    expect(types).toEqual([
      ...['root', 'list', 'listItem', 'paragraph', 'emphasis', 'text', 'text'],
      ...['paragraph', 'text'],
    ]);
  });

  it('reads a tree that is too deep for recursion', () => {
    let tree: Root = { type: 'root', children: [] };
    for (let depth = 0; depth < 100_000; depth += 1) {
      tree = { type: 'root', children: [{ type: 'blockquote', children: tree.children as [] }] };
    }
    expect(Array.from(nodesIn(tree))).toHaveLength(100_001);
  });
});

describe('isDeeperThan', () => {
  it.each([
    { limit: 2, out: true },
    { limit: 3, out: false },
  ])('returns $out for a tree with three levels and the limit $limit', ({ limit, out }) => {
    expect(isDeeperThan(parseMarkdown('> a'), limit)).toBe(out);
  });
});

describe('mergeTexts', () => {
  it('merges neighbouring texts and keeps the position of the first', () => {
    const point = { line: 1, column: 1 };
    const position = { start: point, end: point };
    const nodes: PhrasingContent[] = [
      { type: 'text', value: 'a', position },
      { type: 'text', value: 'b' },
      { type: 'break' },
      { type: 'text', value: 'c' },
    ];
    expect(mergeTexts(nodes)).toEqual([
      { type: 'text', value: 'ab', position },
      { type: 'break' },
      { type: 'text', value: 'c' },
    ]);
  });
});
