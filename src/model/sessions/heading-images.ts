import type { FileHeading } from './file-heading.ts';

/**
 * Keeps the pictures of headings that are cut from the text, which are shown as plain text: each
 * stands on the last line of its heading, which has nothing else on it, to be the first of the body.
 * `bodyFrom` gives that line, or `line` for a heading without pictures.
 */
export function keepPictures(
  headings: readonly (FileHeading | null)[],
  { written, shown }: { written: readonly string[]; shown: readonly string[] },
): { lines: string[]; bodyFrom: (heading: FileHeading | null, line: number) => number } {
  const lines = [...shown];
  const pictured = new Set<FileHeading>();
  for (const heading of headings) {
    if (heading === null || heading.isMark) continue;
    const text = written.slice(heading.line - 1, heading.endLine).join('\n');
    const pictures = text.match(PICTURE);
    if (pictures === null) continue;
    lines[heading.endLine - 1] = pictures.join(' ');
    pictured.add(heading);
  }
  const bodyFrom = (heading: FileHeading | null, line: number) =>
    heading !== null && pictured.has(heading) ? Math.min(line, heading.endLine) : line;
  return { lines, bodyFrom };
}

const PICTURE = /!\[[^\]\n]*\]\([^)\n]*\)|<img\b[^<>]*>/gi;
