import type { Blockquote, Root, RootContent } from 'mdast';
import { nodesIn } from './tree-nodes.ts';

/** The kinds of quotes that GitHub calls alerts. */
type AlertKind = 'note' | 'tip' | 'important' | 'warning' | 'caution';

declare module 'mdast' {
  interface BlockquoteData {
    alert?: AlertKind;
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
  const [text, next, ...others] = first.children;
  if (text?.type !== 'text') return;
  const [, word = '', rest = ''] = MARKER.exec(text.value) ?? [];
  const kind = KINDS.get(word.toLowerCase());
  // Two spaces after the marker turn the line end into a break.
  const isAlone = rest !== '' || next === undefined || next.type === 'break';
  if (kind === undefined || !isAlone) return;
  const after = next === undefined || next.type === 'break' ? others : [next, ...others];
  const line = rest.slice(1);
  const children = line === '' ? after : [{ ...text, value: line }, ...after];
  if (children.length === 0 && blocks.length === 0) return;
  quote.children = children.length === 0 ? blocks : [{ ...first, children }, ...blocks];
  quote.data = { ...quote.data, alert: kind };
}

const MARKER = /^\[!([a-z]+)\][ \t]*(\n[\s\S]*)?$/i;

const KINDS: ReadonlyMap<string, AlertKind> = new Map(
  (['note', 'tip', 'important', 'warning', 'caution'] as const).map((kind) => [kind, kind]),
);

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
