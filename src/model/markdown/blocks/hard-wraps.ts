import type { Nodes, Paragraph, Root, Text } from 'mdast';
import { CodeFences } from '../code-fences.ts';
import { nodesIn } from '../tree-nodes.ts';

/**
 * How line breaks in paragraphs are treated: `keep` keeps them, `flow` joins long lines, and `auto`
 * decides for each file.
 */
export type LineBreaks = 'auto' | 'keep' | 'flow';

/**
 * Returns whether the lines of a file are hard-wrapped: most lines that continue on the next one have
 * 60 to 90 columns, hardly any line is longer, and they are in a Latin script.
 */
export function isHardWrapped(lines: readonly string[]): boolean {
  let wrapped = 0;
  let continued = 0;
  let longer = 0;
  const fences = new CodeFences();
  for (const [index, line] of lines.entries()) {
    if (fences.take(line) || !isProse(line)) continue;
    const { length } = line.trimEnd();
    if (length > MAX_COLUMNS) longer += 1;
    if (!continues(line, lines[index + 1] ?? '')) continue;
    continued += 1;
    if (length >= MIN_COLUMNS && length <= MAX_COLUMNS && !BEYOND_LATIN.test(line)) wrapped += 1;
  }
  return wrapped >= MIN_WRAPPED && wrapped * 2 > continued && longer * 4 < wrapped;
}

/** In columns. */
const MIN_COLUMNS = 60;
const MAX_COLUMNS = 90;
/** The least number of wrapped lines that show a habit. */
const MIN_WRAPPED = 3;

/** Han, kana, Hangul and wide punctuation, which take two columns and no blanks. */
const BEYOND_LATIN = /[\u1100-\u11ff\u2e80-\ud7ff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef]/;

/** Returns whether a line is not a heading, a rule, a row of a table, HTML, an address or an image. */
function isProse(line: string): boolean {
  return (
    /[A-Za-z]/.test(line) && !/^\s*(?:#|\||<|!\[|\[[^\]]*\]:|https?:\S+$|[-=*_]{3,}\s*$)/.test(line)
  );
}

/** Returns whether the next line belongs to the same paragraph. */
function continues(line: string, next: string): boolean {
  if (next.trim() === '' || /(?: {2}|\\)$/.test(line)) return false;
  return !/^[\s>]*(?:[-*+]\s|\d{1,9}[.)]\s|#|\||<|```|~~~|[-=*_]{3,}\s*$|>)/.test(next);
}

/**
 * Replaces line breaks in the paragraphs of hard-wrapped notes with spaces. A line break stays if the
 * next word would still have fit into 60 columns, as in an address or a poem, beside an image, and
 * beside scripts without blanks. Changes the tree.
 * @param source the text that the tree was parsed from
 */
export function flowLines(tree: Root, source: string): void {
  const lines = source.split('\n');
  for (const node of nodesIn(tree)) if (node.type === 'paragraph') flowParagraph(node, lines);
}

function flowParagraph(paragraph: Paragraph, lines: readonly string[]): void {
  for (const node of nodesIn(paragraph)) {
    const children: readonly Nodes[] = 'children' in node ? node.children : [];
    for (const [index, child] of children.entries()) {
      if (child.type !== 'text' || !child.value.includes('\n')) continue;
      flowText(child, { before: children[index - 1], after: children[index + 1] }, lines);
    }
  }
}

type Neighbours = { before: Nodes | undefined; after: Nodes | undefined };

function flowText(text: Text, { before, after }: Neighbours, lines: readonly string[]): void {
  const rows = text.value.split('\n');
  const first = text.position?.start.line ?? 0;
  text.value = rows
    .map((row, index) => {
      if (index === rows.length - 1) return row;
      const besideImage =
        (index === 0 && row === '' && isImage(before)) ||
        (index === rows.length - 2 && rows.at(-1) === '' && isImage(after));
      const line = first + index;
      const flows = !besideImage && wouldNotFit(lines[line - 1] ?? '', lines[line] ?? '');
      return `${row}${flows ? ' ' : '\n'}`;
    })
    .join('');
}

function isImage(node: Nodes | undefined): boolean {
  return node?.type === 'image';
}

/** Returns whether a line had to end before the first word of the next. */
function wouldNotFit(line: string, next: string): boolean {
  const [word = ''] = next.replace(/^[\s>]+/, '').split(/\s/, 1);
  const last = line.trimEnd();
  if (BEYOND_LATIN.test(last.slice(-1)) || BEYOND_LATIN.test(word.charAt(0))) return false;
  return last.length + 1 + word.length > MIN_COLUMNS;
}
