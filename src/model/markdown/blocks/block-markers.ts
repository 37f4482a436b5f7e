import type { Root, RootContent } from 'mdast';

/**
 * Removes the top-level paragraphs that consist of `[TOC]`, `[[toc]]` or `[[_TOC_]]`, which other
 * programs replace by a table of contents. Changes the tree.
 */
export function removeTocMarkers(tree: Root): void {
  tree.children = tree.children.filter((block) => !isTocMarker(block));
}

function isTocMarker(block: RootContent): boolean {
  if (block.type !== 'paragraph') return false;
  const [only, ...others] = block.children;
  if (only === undefined || others.length > 0) return false;
  if (only.type === 'link') return only.data?.wiki !== undefined && /^_?toc_?$/i.test(only.url);
  return only.type === 'text' && /^\s*\[toc\]\s*$/i.test(only.value);
}
