import type { Heading, Node, Parents, Root } from 'mdast';
import { expect } from 'vitest';
import { parseMarkdown } from '../../../src/model/markdown/markdown.ts';
import { scanBlocks } from '../../../src/model/scan/scan-blocks.ts';

/**
 * Asserts that the scanner finds the same as the parser: headings, list items and lines of text at
 * the top level; link definitions and footnotes at every depth, whose sources contain them. The last
 * line of a footnote is compared only at the top level.
 */
export function expectAgreement(text: string): void {
  const { headings, definitions, texts, items } = scanBlocks(text);
  const links = definitions.filter(({ kind }) => kind === 'link');
  const footnotes = definitions.filter(({ kind }) => kind === 'footnote');
  const tree = parseMarkdown(text);
  // Offsets in mdast don't count a byte order mark.
  const counted = text.replace(/^\ufeff/u, '').replaceAll('\0', '\ufffd');
  expect({
    headings,
    items: items.map(({ line }) => line),
    links: links.map(({ label, line, endLine }) => ({ id: identifier(label), line, endLine })),
    footnotes: footnotes.map(({ label, line }) => ({ id: identifier(label), line })),
  }).toEqual({
    headings: tree.children
      .filter((node) => node.type === 'heading')
      .map((node) => ({
        level: node.depth,
        ...linesOf(node),
        source: inlineSource(node, counted),
      })),
    items: tree.children.flatMap((node) =>
      node.type === 'list' ? node.children.map((item) => linesOf(item).line) : [],
    ),
    ...definitionsIn(tree),
  });
  for (const { kind, label, source } of definitions) {
    // A link can have such a label only after an indent, which its source does not have.
    if (kind === 'link' && label.startsWith('^')) continue;
    const alone = definitionsIn(parseMarkdown(source));
    const ids = (kind === 'link' ? alone.links : alone.footnotes).map(({ id }) => id);
    expect(ids).toContain(identifier(label));
  }
  const found = new Set(texts.map(({ line }) => line));
  const lines = linesOfParagraphs(tree);
  expect([...lines.top].filter((line) => !found.has(line))).toEqual([]);
  expect([...found].filter((line) => !lines.all.has(line))).toEqual([]);
  for (const node of tree.children) {
    if (node.type !== 'footnoteDefinition') continue;
    const { line } = linesOf(node);
    const found = footnotes.find((footnote) => footnote.line === line);
    expect(found?.endLine).toBe(lastFilledLine(node, text));
  }
}

type Found = { id: string; line: number; endLine?: number };

function definitionsIn(root: Parents): { links: Found[]; footnotes: Found[] } {
  const links: Found[] = [];
  const footnotes: Found[] = [];
  const collect = (parent: Parents, inFootnote: boolean) => {
    for (const node of parent.children) {
      const lines = linesOf(node);
      const isFootnote = node.type === 'footnoteDefinition';
      if (node.type === 'definition') links.push({ id: node.identifier, ...lines });
      if (isFootnote && !inFootnote) footnotes.push({ id: node.identifier, line: lines.line });
      if ('children' in node) collect(node, inFootnote || isFootnote);
    }
  };
  collect(root, false);
  return { links, footnotes };
}

/** Collects the lines of paragraphs at the top level, and of all blocks with text at every depth. */
function linesOfParagraphs(tree: Root): { top: Set<number>; all: Set<number> } {
  const top = new Set<number>();
  const all = new Set<number>();
  const collect = (parent: Parents, isTop: boolean) => {
    for (const node of parent.children) {
      const { line, endLine } = linesOf(node);
      for (let each = line; each <= endLine; each += 1) {
        if (isTop && node.type === 'paragraph') top.add(each);
        if (TEXT.has(node.type)) all.add(each);
      }
      if ('children' in node) collect(node, false);
    }
  };
  collect(tree, true);
  return { top, all };
}

const TEXT = new Set(['paragraph', 'heading', 'definition', 'html', 'table']);

function inlineSource({ children }: Heading, text: string): string {
  const from = children[0]?.position?.start.offset ?? 0;
  const to = children.at(-1)?.position?.end.offset ?? 0;
  return text.slice(from, to).replace(/\n[ \t]*/gu, '\n');
}

function linesOf({ position }: Node): { line: number; endLine: number } {
  return { line: position?.start.line ?? 0, endLine: position?.end.line ?? 0 };
}

// In mdast, a footnote may end at the start of the next line, or after blank lines.
function lastFilledLine(node: Node, text: string): number {
  const lines = text.split('\n');
  const { line, endLine } = linesOf(node);
  let last = node.position?.end.column === 1 && endLine > line ? endLine - 1 : endLine;
  while (last > line && lines[last - 1]?.trim() === '') last--;
  return last;
}

/** Normalizes a label like micromark and mdast. */
function identifier(label: string): string {
  const flat = label.replace(/[\t\n ]+/gu, ' ').replace(/^ | $/gu, '');
  return flat.toLowerCase().toUpperCase().toLowerCase();
}
