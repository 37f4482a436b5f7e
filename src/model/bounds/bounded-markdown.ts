import type { Nodes, Root } from 'mdast';
import { fitsAnyBudget } from '../markdown/inline-cost.ts';
import { parseMarkdown } from '../markdown/markdown.ts';
import { isDeeperThan, nodesIn } from '../markdown/tree-nodes.ts';
import type { HeldText } from '../scan/scan.ts';
import { scanBlocks } from '../scan/scan-blocks.ts';
import type { LineDiagnostic } from '../types.ts';
import { HeldLines } from './held-lines.ts';

/** Markdown that is parsed, except for the parts that would take a parser too long. */
export type BoundedDocument = {
  tree: Root;
  /** The text that was parsed. Positions in it are those in the notes. */
  source: string;
  /** The parts of the notes that `source` doesn't contain. They are put into the tree at the end. */
  held: HeldLines;
  diagnostics: LineDiagnostic[];
};

/**
 * Parses Markdown within bounds on time and depth. A block with too much markup, and what is nested too
 * deep, become text. `held.restore` puts that text into the tree; until then, placeholders are there.
 */
export function parseBounded(source: string): BoundedDocument {
  const tooDeep = new Set<number>();
  for (;;) {
    const isSimple = tooDeep.size === 0 && fitsAnyBudget(source) && !MAY_NEST.test(source);
    const held = isSimple ? [] : scanBlocks(source, { tooDeep }).held;
    const document = parseHeld(source, held) ?? parseHeld(source, [allOf(source)]);
    if (document === null) throw new Error('Markdown without markup could not be parsed');
    const deep = deepLines(document.tree).filter((line) => !tooDeep.has(line));
    if (deep.length === 0) return document;
    for (const line of deep) tooDeep.add(line);
  }
}

/** Matches a line that may begin more containers than the scanner enters, for example by tabs. */
const MAY_NEST = /^(?:[ \t>*+-]|\d{1,9}[.)]|\[\^[^\]\s]{1,999}\]:){12}/mu;

/** Parses Markdown without its held text. Returns null if that text would be lost. */
function parseHeld(source: string, held: readonly HeldText[]): BoundedDocument | null {
  const lines = new HeldLines(source, held);
  const tree = parsedTree(lines.source);
  if (tree === null || !lines.isWholeIn(tree)) return null;
  const written = held.length === 0 ? [] : source.split('\n');
  const diagnostics = held.map((each) => heldDiagnostic(each, written));
  return { tree, source: lines.source, held: lines, diagnostics };
}

/** Returns null if the parser overflows the stack, which no bound excludes with certainty. */
function parsedTree(source: string): Root | null {
  try {
    return parseMarkdown(source);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function allOf(source: string): HeldText {
  const lines = source.split('\n').map((text, index) => ({ line: index + 1, length: text.length }));
  return { reason: 'markup', lines: lines.filter(({ length }) => length > 0) };
}

/** Returns the lines of all blocks whose emphasis and links are nested too deep. */
function deepLines(tree: Root): number[] {
  return nodesIn(tree).flatMap((node) => {
    if (!WITH_INLINES.has(node.type) || !isDeeperThan(node, MAX_INLINE_DEPTH)) return [];
    const { start, end } = node.position ?? {};
    const count = (end?.line ?? 0) - (start?.line ?? 1) + 1;
    return Array.from({ length: count }, (_, index) => (start?.line ?? 1) + index);
  });
}

const WITH_INLINES = new Set<Nodes['type']>(['paragraph', 'heading', 'tableCell']);

/** The deepest nesting of emphasis and links that is kept. Real notes have two or three levels. */
const MAX_INLINE_DEPTH = 20;

/** Returns the diagnostic about text that is held. `written` are the lines that contain it. */
export function heldDiagnostic(
  { reason, lines: [first] }: HeldText,
  written: readonly string[],
): LineDiagnostic {
  const { line = 1, length = 0 } = first ?? {};
  const text = written[line - 1] ?? '';
  const rule = reason === 'nesting' ? 'nesting-too-deep' : 'markup-too-dense';
  return { rule, line, column: text.length - length + 1, values: {} };
}
