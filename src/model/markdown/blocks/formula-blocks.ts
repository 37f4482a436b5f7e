import type { Code, Root } from 'mdast';
import { CodeFences, opensFence } from '../code-fences.ts';
import { liftFormulas } from '../syntax/math.ts';
import { nodesIn } from '../tree-nodes.ts';

/**
 * Parses Markdown with formulas in `$$` or `\[` and `\]` on lines of their own. A formula is a block
 * of code in the language `math`. It may contain blank lines and lines that Markdown would read as
 * lists or headings. Returns what `parse` does for the source in which the formulas are fenced and each
 * line has kept its number.
 */
export function parseFormulas<Document extends { tree: Root }>(
  source: string,
  parse: (source: string) => Document,
): Document {
  const found = findBlocks(source);
  const first = parseBlocks(source, found, parse);
  // A list item or a quote may end before its block does.
  if (first.whole.length === found.length) return first.document;
  return parseBlocks(source, first.whole, parse).document;
}

/** A formula on several lines, from 1, with what its first and its last line contain of it. */
type FormulaBlock = { from: number; to: number; first: string; last: string };

/** Parses the source with its blocks fenced. `whole` are the blocks that became code. */
function parseBlocks<Document extends { tree: Root }>(
  written: string,
  blocks: readonly FormulaBlock[],
  parse: (source: string) => Document,
): { document: Document; whole: FormulaBlock[] } {
  const document = parse(fenceBlocks(written, blocks));
  const { tree } = document;
  const codes = blocks.length === 0 ? new Map<number, Code>() : codesByLine(tree);
  const whole = blocks.filter(({ from, to }) => codes.get(from)?.position?.end.line === to);
  for (const block of whole) fillBlock(codes.get(block.from), block);
  liftFormulas(tree);
  return { document, whole };
}

function findBlocks(source: string): FormulaBlock[] {
  if (!MAY_HAVE_BLOCKS.test(source)) return [];
  const lines = source.split('\n');
  const blocks: FormulaBlock[] = [];
  const fences = new CodeFences();
  for (let index = 0; index < lines.length; index += 1) {
    if (fences.take(lines[index] ?? '')) continue;
    const block = blockFrom(lines, index);
    if (block === null) continue;
    blocks.push(block);
    index = block.to - 1;
  }
  return blocks;
}

/** Reads the block that opens on a line, if it is closed within MAX_LINES. */
function blockFrom(lines: readonly string[], index: number): FormulaBlock | null {
  const [, delimiter, first = ''] = OPENING.exec(lines[index] ?? '') ?? [];
  const end = delimiter === '$$' ? '$$' : '\\]';
  if (delimiter === undefined || first.includes(end)) return null;
  for (let at = index + 1; at < Math.min(lines.length, index + MAX_LINES); at += 1) {
    const line = lines[at] ?? '';
    if (opensFence(line) || HEADING.test(line)) return null;
    const column = line.indexOf(end);
    if (column === -1) continue;
    if (line.slice(column + end.length).trim() !== '') return null;
    const last = line.slice(0, column).replace(/^[ \t>]*/, '');
    return { from: index + 1, to: at + 1, first: first.trim(), last: last.trim() };
  }
  return null;
}

const MAX_LINES = 80;
const MAY_HAVE_BLOCKS = /^[ \t>]*(?:[-*+][ \t]+|\d{1,9}[.)][ \t]+)?(?:\$\$|\\\[)/m;
const OPENING = /^[ \t>]*(?:[-*+][ \t]+|\d{1,9}[.)][ \t]+)?(\$\$|\\\[)(?!\$)(.*)$/;
const HEADING = /^[ \t>]*#{1,6}[ \t]/;

/** Longer than any fence in real notes. */
const RUN = '~'.repeat(12);

/** Replaces the lines of the delimiters with fences. */
function fenceBlocks(source: string, blocks: readonly FormulaBlock[]): string {
  if (blocks.length === 0) return source;
  const lines = source.split('\n');
  for (const { from, to } of blocks) {
    const opening = lines[from - 1] ?? '';
    lines[from - 1] = `${opening.slice(0, opening.search(/\$\$|\\\[/))}${RUN}math`;
    lines[to - 1] = `${/^[ \t>]*/.exec(lines[to - 1] ?? '')?.[0] ?? ''}${RUN}`;
  }
  return lines.join('\n');
}

function codesByLine(tree: Root): Map<number, Code> {
  const codes = nodesIn(tree).filter((node) => node.type === 'code');
  return new Map(codes.map((code) => [code.position?.start.line ?? 0, code]));
}

function fillBlock(code: Code | undefined, { first, last }: FormulaBlock): void {
  if (code === undefined) return;
  code.value = [first, code.value, last].filter((text) => text.trim() !== '').join('\n');
}
