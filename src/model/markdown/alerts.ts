import type { Blockquote, Root } from 'mdast';
import { nodesIn } from './tree-nodes.ts';

/** The kinds of remarks that GitHub calls alerts. */
export type AlertKind = 'note' | 'tip' | 'important' | 'warning' | 'caution';

declare module 'mdast' {
  interface BlockquoteData {
    alert?: AlertKind;
  }
}

/**
 * Takes the marker off each quote that begins with `[!NOTE]` or another kind alone on its line, and
 * says the kind in its data. A marker with nothing behind it stays. Changes the tree.
 */
export function markAlerts(tree: Root): void {
  for (const node of nodesIn(tree)) if (node.type === 'blockquote') markAlert(node);
}

function markAlert(quote: Blockquote): void {
  const [first, ...blocks] = quote.children;
  if (first?.type !== 'paragraph') return;
  const [text, next, ...others] = first.children;
  if (text?.type !== 'text') return;
  const [, word = '', rest = ''] = MARKER.exec(text.value) ?? [];
  const kind = KINDS.get(word.toLowerCase());
  // Two spaces behind the marker make a break of the line end.
  const follows = rest !== '' || next === undefined || next.type === 'break';
  if (kind === undefined || !follows) return;
  const behind = next === undefined || next.type === 'break' ? others : [next, ...others];
  const line = rest.slice(1);
  const children = line === '' ? behind : [{ ...text, value: line }, ...behind];
  if (children.length === 0 && blocks.length === 0) return;
  quote.children = children.length === 0 ? blocks : [{ ...first, children }, ...blocks];
  quote.data = { ...quote.data, alert: kind };
}

const MARKER = /^\[!([a-z]+)\][ \t]*(\n[\s\S]*)?$/i;

const KINDS: ReadonlyMap<string, AlertKind> = new Map(
  (['note', 'tip', 'important', 'warning', 'caution'] as const).map((kind) => [kind, kind]),
);
