import type { Blockquote, Paragraph, PhrasingContent, Root } from 'mdast';
import { type CalloutKind, calloutKind } from './callout-kinds.ts';
import { nodesIn } from '../tree-nodes.ts';

declare module 'mdast' {
  interface BlockquoteData {
    callout?: Callout;
  }
}

/** What a quote is in other editors. */
export type Callout = {
  /** Null for a block that is only folded. */
  kind: CalloutKind | null;
  /** Whether the block can be folded, and its first state. */
  fold: 'open' | 'closed' | null;
  /** Whether the first paragraph of the quote is the title that the notes set. */
  hasTitle: boolean;
};

/**
 * Finds the quotes that begin with `[!NOTE]` or the marker of another kind: GitHub's alerts and
 * Obsidian's callouts. Text on the line of the marker is the title, and `-` or `+` after the marker
 * folds the quote. An unknown kind is a note with its word as title. A quote with nothing but its
 * marker stays as it is. Changes the tree.
 */
export function readCallouts(tree: Root): void {
  for (const node of nodesIn(tree)) if (node.type === 'blockquote') readCallout(node);
}

function readCallout(quote: Blockquote): void {
  const [first, ...blocks] = quote.children;
  if (first?.type !== 'paragraph') return;
  const [text, ...after] = first.children;
  if (text?.type !== 'text') return;
  if (text.data?.escaped?.includes(0)) return;
  const [marker, word = '', sign] = MARKER.exec(text.value) ?? [];
  if (marker === undefined) return;
  const kind = calloutKind(word);
  const rest = { ...text, value: text.value.slice(marker.length) };
  const [line, body] = splitAtLineBreak(rest.value === '' ? after : [rest, ...after]);
  // A word without a space, as in `[!NOTE]**a**`, does not belong to a marker.
  const isJoined = line.length > 0 && !/[ \t]$/.test(marker);
  const isEmpty = line.length === 0 && body.length === 0 && blocks.length === 0;
  if (isJoined || isEmpty) return;
  const ownTitle: PhrasingContent[] = kind === null ? [{ type: 'text', value: word }] : [];
  const title = line.length > 0 ? line : ownTitle;
  const paragraphs = [title, body].filter(({ length }) => length > 0);
  quote.children = [
    ...paragraphs.map((children): Paragraph => ({ ...first, children })),
    ...blocks,
  ];
  const fold = sign === '-' ? 'closed' : sign === '+' ? 'open' : null;
  const callout = { kind: kind ?? ('note' as const), fold, hasTitle: title.length > 0 } as const;
  quote.data = { ...quote.data, callout };
}

/** The kind may be followed by settings for the appearance: `[!note|right]`. */
const MARKER = /^\[!([\p{L}\p{N}][\p{L}\p{N} _-]{0,39})(?:\|[^\]\n]*)?\]([+-]?)[ \t]*/u;

/** Splits the content of a paragraph after its first line. */
function splitAtLineBreak(
  content: readonly PhrasingContent[],
): [line: PhrasingContent[], rest: PhrasingContent[]] {
  const at = content.findIndex(
    (node) => node.type === 'break' || (node.type === 'text' && node.value.includes('\n')),
  );
  const node = content[at];
  if (node === undefined) return [[...content], []];
  const before = content.slice(0, at);
  const after = content.slice(at + 1);
  if (node.type !== 'text') return [before, after];
  const end = node.value.indexOf('\n');
  const [head, tail] = [node.value.slice(0, end), node.value.slice(end + 1)];
  return [
    head.trim() === '' ? before : [...before, { ...node, value: head }],
    tail === '' ? after : [{ ...node, value: tail }, ...after],
  ];
}
