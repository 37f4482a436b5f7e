import type { Root, RootContent } from 'mdast';

/**
 * Drops the paragraphs that Typora replaces by a table of contents: `[TOC]` and nothing else, at
 * the top level. Changes the tree.
 */
export function dropTocMarkers(tree: Root): void {
  tree.children = tree.children.filter((block) => !isTocMarker(block));
}

function isTocMarker(block: RootContent): boolean {
  if (block.type !== 'paragraph') return false;
  const [only, ...others] = block.children;
  return only?.type === 'text' && others.length === 0 && /^\s*\[toc\]\s*$/i.test(only.value);
}
