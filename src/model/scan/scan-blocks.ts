import { DocumentScanner } from './document.ts';
import type { HeldText, Scan } from './scan.ts';

/**
 * Finds the headings, definitions, texts and list items of a notes file with `\n` line endings, in
 * linear time. Finds the same as `parseMarkdown`; see README.md in this folder. Blocks on the lines
 * in `tooDeep` are held like those with too much markup.
 */
export function scanBlocks(text: string, { tooDeep = NO_LINES }: ScanOptions = {}): Scan {
  const lines = text
    .replace(/^\ufeff/u, '')
    .replaceAll('\0', '\ufffd')
    .split('\n');
  const document = new DocumentScanner(tooDeep);
  lines.forEach((line, index) => {
    const endsFile = index === lines.length - 1;
    // No line begins after a line ending at the end of the file.
    if (line !== '' || !endsFile) document.feed(line, { endsFile });
  });
  const { openFence: unclosedFence, openHtml: unclosedHtml } = document;
  document.close();
  const headings = document.headings.filter(({ line }) => document.isTop(line));
  const headingLines = new Set(
    headings.flatMap(({ line, endLine }) =>
      Array.from({ length: endLine - line + 1 }, (_, index) => line + index),
    ),
  );
  return {
    headings,
    definitions: document.definitions.toSorted(byLine),
    texts: document.texts
      .filter(({ line }) => document.isBare(line) && !headingLines.has(line))
      .sort(byLine),
    items: document.items,
    unclosedFence,
    unclosedHtml,
    held: outermost(document.held),
  };
}

type ScanOptions = { tooDeep?: ReadonlySet<number> };

const NO_LINES: ReadonlySet<number> = new Set();

/** Sorts the held text by line, and leaves out text that begins inside a held container. */
function outermost(held: readonly HeldText[]): HeldText[] {
  const lengths = new Map<number, number>();
  for (const { line, length } of held.flatMap(({ lines }) => lines)) {
    lengths.set(line, Math.max(length, lengths.get(line) ?? 0));
  }
  return held
    .filter(({ lines: [first] }) => first !== undefined && first.length === lengths.get(first.line))
    .sort((a, b) => firstLine(a) - firstLine(b));
}

function firstLine({ lines }: HeldText): number {
  return lines[0]?.line ?? 0;
}

function byLine(a: { line: number }, b: { line: number }): number {
  return a.line - b.line;
}
