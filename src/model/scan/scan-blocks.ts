import { DocumentScanner } from './document.ts';
import type { Scan } from './scan.ts';

/**
 * Finds the headings, definitions, texts and list items of a notes file with `\n` line ends, in
 * linear time. Finds the same as `parseMarkdown`; see README.md in this folder.
 */
export function scanBlocks(text: string): Scan {
  const lines = text
    .replace(/^\ufeff/u, '')
    .replaceAll('\0', '\ufffd')
    .split('\n');
  const document = new DocumentScanner();
  lines.forEach((line, index) => {
    const endsFile = index === lines.length - 1;
    // No line begins after a line end at the end of the file.
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
  };
}

function byLine(a: { line: number }, b: { line: number }): number {
  return a.line - b.line;
}
