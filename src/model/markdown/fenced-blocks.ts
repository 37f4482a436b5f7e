import type { Blockquote, Nodes, Paragraph, Root, RootContent } from 'mdast';
import type { Point } from 'unist';
import { calloutKind } from './callout-kinds.ts';
import type { Callout } from './callouts.ts';
import { isCostly } from './inline-cost.ts';
import { parseMarkdown } from './markdown.ts';
import { nodesIn } from './tree-nodes.ts';

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
  const open: OpenBlock[] = [];
  const openMarkers = new Map<string, number>();
  let fence: string | null = null;
  for (const [index, line] of lines.entries()) {
    const [, run = ''] = FENCE.exec(line) ?? [];
    if (fence !== null) {
      if (run.startsWith(fence) && line.trim() === run) fence = null;
      continue;
    }
    if (run !== '') {
      fence = run;
      continue;
    }
    const opening = openingOf(line, index + 1);
    if (opening !== null && open.length < MAX_DEPTH) {
      open.push(opening);
      openMarkers.set(opening.marker, (openMarkers.get(opening.marker) ?? 0) + 1);
    }
    const end = endOf(line);
    // The number of open markers keeps thousands of ends without a beginning linear.
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

/** More than notes ever nest. */
const MAX_DEPTH = 12;

const FLOW = new Set<string>(['root', 'blockquote', 'listItem', 'footnoteDefinition']);

const MAY_HAVE_MARKERS = /^[ \t]*:::|<aside\b/im;
const FENCE = /^[ \t>]*(?:[-*+][ \t]+|\d{1,9}[.)][ \t]+)?(`{3,}|~{3,})/;

type OpenBlock = Pick<FencedBlock, 'from' | 'title'> & {
  /** The colons, or the name of the tag. */
  marker: string;
  /** What remains of the line. */
  rest: string;
  callout: FencedBlock['callout'] | 'group';
};

function openingOf(line: string, from: number): OpenBlock | null {
  const [, tag, rest = ''] = /^[ \t]*(<aside\b[^<>]*>)[ \t]*(.*)$/i.exec(line) ?? [];
  if (tag !== undefined && !/<\/aside>/i.test(rest))
    return { from, marker: 'aside', rest, callout: null, title: '' };
  const [, marker, words = ''] = /^[ \t]*(:{3,})[ \t]*([^\s:].*)$/.exec(line) ?? [];
  if (marker === undefined) return null;
  const [, word = '', title = ''] = WORD_AND_TITLE.exec(words) ?? [];
  const callout = calloutOf(word.replace(/^callout-/, '').toLowerCase(), words);
  return callout && { from, marker, rest: '', callout, title: plainTitle(title) };
}

/** `info Title`, `note[Title]` as in Docusaurus, and `{.callout-note}` as in Quarto. */
const WORD_AND_TITLE = /^\{?[.#]?([\p{L}\p{N}_-]+)(.*)$/u;

function plainTitle(written: string): string {
  const title = written
    .replace(/\{[^{}]*\}/g, '')
    .replace(/^\}/, '')
    .trim();
  return /^\[[^[\]]*\]$/.test(title) ? title.slice(1, -1) : title;
}

function calloutOf(word: string, words: string): OpenBlock['callout'] {
  if (FOLDED.test(word)) {
    return { kind: null, fold: /state *= *"?open|\bopen\b/i.test(words) ? 'open' : 'closed' };
  }
  if (GROUP.test(word)) return 'group';
  const kind = calloutKind(word);
  return kind && { kind, fold: null };
}

const FOLDED = /^(?:spoiler|details|collapse|toggle)$/;
/** Blocks that only set a colour or a position. */
const GROUP = /^(?:color\d*|left|center|right|columns?|text-(?:left|center|right)|container)$/;

/** Returns the marker of the block that ends on a line, and the text before it. */
function endOf(line: string): { marker: string; rest: string } | null {
  const [, colons] = /^[ \t]*(:{3,})[ \t]*$/.exec(line) ?? [];
  if (colons !== undefined) return { marker: colons, rest: '' };
  const at = line.trimEnd().toLowerCase().endsWith('</aside>') ? line.lastIndexOf('<') : -1;
  return at < 0 ? null : { marker: 'aside', rest: line.slice(0, at) };
}

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
  const own = titleOf(title, start);
  return {
    type: 'blockquote',
    children: [...own, ...content] as Blockquote['children'],
    ...(callout && { data: { callout: { ...callout, hasTitle: own.length > 0 } } }),
    ...(start && end && { position: { start, end } }),
  };
}

/** Parses a title. Its nodes get the position of the marker. */
function titleOf(markdown: string, marker: Point | undefined): Paragraph[] {
  if (markdown === '') return [];
  const [paragraph] = isCostly(markdown)
    ? [textParagraph(markdown)]
    : parseMarkdown(markdown).children;
  if (paragraph?.type !== 'paragraph') return [];
  for (const node of nodesIn(paragraph)) {
    if (marker) node.position = { start: marker, end: marker };
  }
  return [paragraph];
}

function textParagraph(value: string): Paragraph {
  return { type: 'paragraph', children: [{ type: 'text', value }] };
}
