import type { Root, RootContent } from 'mdast';

/**
 * Removes the top-level paragraphs that consist of `[TOC]`, which Typora replaces by a table of
 * contents. Changes the tree.
 */
export function removeTocMarkers(tree: Root): void {
  tree.children = tree.children.filter((block) => !isTocMarker(block));
}

function isTocMarker(block: RootContent): boolean {
  if (block.type !== 'paragraph') return false;
  const [only, ...others] = block.children;
  return only?.type === 'text' && others.length === 0 && /^\s*\[toc\]\s*$/i.test(only.value);
}
