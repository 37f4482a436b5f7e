import type { Nodes, RootContent } from 'mdast';
import { nodesIn } from '../markdown/tree-nodes.ts';
import type { PaperLink } from './paper-addresses.ts';

/** A line of text in which papers may be named. */
export type PaperLine = {
  text: string;
  /** The links to other sites, in reading order. */
  links: PaperLink[];
  /** The texts of a table row; null outside tables. */
  cells: string[] | null;
  /** Whether it is a whole list item, apart from lists inside it. */
  isItem: boolean;
  /** The block that contains it, and how many lines after its first line it begins. */
  node: Nodes;
  offset: number;
};

/** Returns the lines of a block: of its paragraphs, its headings in quotes and lists, and its rows. */
export function paperLines(block: RootContent): PaperLine[] {
  const lines: PaperLine[] = [];
  let item: Nodes | null = null;
  for (const node of nodesIn(block)) {
    if (node.type === 'listItem') item = node.children[0] ?? null;
    if (node.type === 'paragraph' || node.type === 'heading') {
      lines.push(...textLines(node, { isItem: node === item }));
    } else if (node.type === 'tableRow') {
      const cells = node.children.map((cell) => readText(cell).text.trim());
      const { links } = readText(node);
      lines.push({ text: cells.join(' | '), links, cells, isItem: true, node, offset: 0 });
    }
  }
  return lines;
}

/** Returns the text of a heading with its links as one line. */
export function headingLine(node: Nodes, heading: string): PaperLine {
  return {
    text: heading,
    links: readText(node).links,
    cells: null,
    isItem: true,
    node,
    offset: 0,
  };
}

function textLines(node: Nodes, { isItem }: { isItem: boolean }): PaperLine[] {
  const { text, links } = readText(node);
  if (!text.includes('\n')) {
    return [{ text: text.trim(), links, cells: null, isItem, node, offset: 0 }];
  }
  // A reference may be longer than one line.
  const isReference = /^\s*\[\d+\]/.test(text);
  const rows = text.split(isReference ? /\n(?=\s*\[\d+\])/ : '\n');
  let [offset, from, used] = [0, 0, 0];
  return rows.map((row) => {
    from += row.length + 1;
    const first = used;
    while (used < links.length && (links[used]?.from ?? 0) < from) used += 1;
    const line = { links: links.slice(first, used), cells: null, isItem, node, offset };
    offset += row.split('\n').length;
    return { ...line, text: row.replaceAll('\n', ' ').trim() };
  });
}

/** A link and its position in the text that contains it. */
type PlacedLink = PaperLink & { from: number };

/** Reads the visible text of a node. Code keeps its marks, so that nothing in it counts. */
function readText(top: Nodes): { text: string; links: PlacedLink[] } {
  const links: PlacedLink[] = [];
  const parts: string[] = [];
  let from = 0;
  for (const node of nodesIn(top)) {
    if (node.type === 'link') links.push({ url: node.url, text: linkText(node), from });
    const part = partOf(node);
    parts.push(part);
    from += part.length;
  }
  return { text: parts.join(''), links };
}

function partOf(node: Nodes): string {
  if (node.type === 'break') return '\n';
  if (node.type === 'inlineCode') return `\`${node.value}\``;
  return node.type === 'text' ? node.value : '';
}

function linkText(link: Nodes): string {
  return nodesIn(link)
    .map((node) => (node.type === 'text' ? node.value : ''))
    .join('');
}
