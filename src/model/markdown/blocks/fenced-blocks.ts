import type { Blockquote, Nodes, Paragraph, Root, RootContent } from 'mdast';
import type { Point } from 'unist';
import { blockEnd, blockOpening, type BlockOpening } from './marker-lines.ts';
import type { Callout } from './callouts.ts';
import { CodeFences } from '../code-fences.ts';
import { isCostly } from '../inline-cost.ts';
import { parseMarkdown } from '../markdown.ts';
import { nodesIn } from '../tree-nodes.ts';

/** A block between two marker lines, from 1. */
type FencedBlock = {
  from: number;
  to: number;
  /** Null for a quote without a title. */
  callout: Pick<Callout, 'kind' | 'fold'> | null;
  /** Markdown. */
  title: string;
};

/** Markdown without the lines that mark blocks, and these blocks. */
export type Unmarked = { source: string; blocks: FencedBlock[] };

/**
 * Removes the lines that mark blocks in other editors, which Markdown would read as text or HTML:
 * `:::info` and `:::spoiler` of HackMD, with `:::` at the end, and `<aside>` of Notion. They become
 * comments, which end what is before them and keep the numbers of the lines. Markers without their
 * other half and unknown words stay. Ignores fenced code.
 */
export function removeBlockMarkers(source: string): Unmarked {
  if (!MAY_HAVE_MARKERS.test(source)) return { source, blocks: [] };
  const lines = source.split('\n');
  const blocks: FencedBlock[] = [];
  const open: (BlockOpening & { from: number })[] = [];
  const openMarkers = new Map<string, number>();
  const fences = new CodeFences();
  for (const [index, line] of lines.entries()) {
    if (fences.take(line)) continue;
    const opening = blockOpening(line);
    if (opening !== null && open.length < MAX_DEPTH) {
      open.push({ ...opening, from: index + 1 });
      openMarkers.set(opening.marker, (openMarkers.get(opening.marker) ?? 0) + 1);
    }
    const end = blockEnd(line);
    // Counting the open markers keeps the time linear if thousands of ends have no beginning.
    if (end === null || !openMarkers.get(end.marker)) continue;
    const at = open.findLastIndex(({ marker }) => marker === end.marker);
    const begin = open[at];
    if (begin === undefined) continue;
    for (const { marker } of open.splice(at)) {
      openMarkers.set(marker, (openMarkers.get(marker) ?? 0) - 1);
    }
    const { from, rest, callout, title } = begin;
    lines[from - 1] = rest === '' ? commentIn(lines[from - 1]) : rest;
    lines[index] = end.rest === '' ? commentIn(line) : end.rest;
    if (callout !== 'group') blocks.push({ from, to: index + 1, callout, title });
  }
  return { source: lines.join('\n'), blocks };
}

/** Returns a comment with the indent of a line. */
function commentIn(line = ''): string {
  return `${/^[ \t]*/.exec(line)?.[0] ?? ''}<!---->`;
}

/**
 * Puts the content of each block into a quote, with the callout and the title that its markers set.
 * Changes the tree. A block ends at the latest where the list item or the quote around it ends.
 */
export function wrapFencedBlocks(tree: Root, blocks: readonly FencedBlock[]): void {
  if (blocks.length === 0) return;
  const byLine = new Map(blocks.map((block) => [block.from, block]));
  for (const node of nodesIn(tree)) if (FLOW.has(node.type)) wrapIn(node as Flow, byLine);
}

type Flow = Nodes & { children: RootContent[] };

/** The most blocks that are open at a time. Real notes have two or three. */
const MAX_DEPTH = 12;

const FLOW = new Set<string>(['root', 'blockquote', 'listItem', 'footnoteDefinition']);

const MAY_HAVE_MARKERS = /^[ \t]*:::|<aside\b/im;

function wrapIn(parent: Flow, byLine: Map<number, FencedBlock>): void {
  const done: RootContent[] = [];
  const open: { block: FencedBlock; children: RootContent[] }[] = [];
  const add = (child: RootContent) => (open.at(-1)?.children ?? done).push(child);
  const close = () => {
    const last = open.pop();
    if (last !== undefined) add(quoteOf(last.block, last.children));
  };
  for (const child of parent.children) {
    const line = child.position?.start.line ?? 0;
    while ((open.at(-1)?.block.to ?? line) < line) close();
    const block = byLine.get(line);
    if (block !== undefined && startsBlock(child)) {
      byLine.delete(line);
      open.push({ block, children: [] });
    }
    add(child);
  }
  while (open.length > 0) close();
  parent.children = done;
}

/** Returns whether the content of a block can begin with this node, and not inside of it. */
function startsBlock({ type }: RootContent): boolean {
  return type === 'html' || type === 'paragraph' || type === 'heading';
}

function quoteOf({ callout, title }: FencedBlock, content: readonly RootContent[]): Blockquote {
  const start = content[0]?.position?.start;
  const end = content.at(-1)?.position?.end;
  const own = titleParagraphs(title, start);
  return {
    type: 'blockquote',
    children: [...own, ...content] as Blockquote['children'],
    ...(callout && { data: { callout: { ...callout, hasTitle: own.length > 0 } } }),
    ...(start && end && { position: { start, end } }),
  };
}

/** Parses a title as the content of a heading is. Its nodes get the position of the marker. */
function titleParagraphs(markdown: string, marker: Point | undefined): Paragraph[] {
  if (markdown === '') return [];
  const [heading] = isCostly(markdown) ? [] : parseMarkdown(`# ${markdown} #`).children;
  const children = heading?.type === 'heading' ? heading.children : [];
  if (children.length === 0) children.push({ type: 'text', value: markdown });
  const title: Paragraph = { type: 'paragraph', children };
  for (const node of nodesIn(title)) {
    if (marker) node.position = { start: marker, end: marker };
  }
  return [title];
}
