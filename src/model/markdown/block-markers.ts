import type { Blockquote, Root, RootContent } from 'mdast';
import { nodesIn } from './tree-nodes.ts';

/** The kinds of quotes that GitHub calls alerts. */
const ALERT_KINDS = ['note', 'tip', 'important', 'warning', 'caution'] as const;

declare module 'mdast' {
  interface BlockquoteData {
    alert?: (typeof ALERT_KINDS)[number];
  }
}

/**
 * Finds the quotes that begin with `[!NOTE]` or the marker of another kind, alone on its line.
 * Removes the marker and sets the kind in the quote's data. A quote with nothing after its marker
 * stays as it is. Changes the tree.
 */
export function readAlerts(tree: Root): void {
  for (const node of nodesIn(tree)) if (node.type === 'blockquote') readAlert(node);
}

function readAlert(quote: Blockquote): void {
  const [first, ...blocks] = quote.children;
  if (first?.type !== 'paragraph') return;
  const [text, ...after] = first.children;
  if (text?.type !== 'text') return;
  const [, word = '', rest = ''] = MARKER.exec(text.value) ?? [];
  const alert = ALERT_KINDS.find((kind) => kind === word.toLowerCase());
  if (alert === undefined) return;
  // Two spaces after the marker turn the line end into a break.
  if (rest !== '') after.unshift({ ...text, value: rest.slice(1) });
  else if (after.length > 0 && after.shift()?.type !== 'break') return;
  const children = after.length === 0 ? blocks : [{ ...first, children: after }, ...blocks];
  if (children.length === 0) return;
  quote.children = children;
  quote.data = { ...quote.data, alert };
}

const MARKER = /^\[!([a-z]+)\][ \t]*(\n[\s\S]*)?$/i;

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
