import type { FileHeading } from './file-heading.ts';

/**
 * Keeps the images of headings that are cut from the text, which are shown as plain text: each
 * stands on the last line of its heading, which has nothing else on it, to be the first of the body.
 * `bodyFrom` gives that line, or `line` for a heading without images.
 */
export function keepImages(
  headings: readonly (FileHeading | null)[],
  { written, shown }: { written: readonly string[]; shown: readonly string[] },
): { lines: string[]; bodyFrom: (heading: FileHeading | null, line: number) => number } {
  const lines = [...shown];
  const imaged = new Set<FileHeading>();
  for (const heading of headings) {
    if (heading === null || heading.isMark) continue;
    const text = written.slice(heading.line - 1, heading.endLine).join('\n');
    const images = text.match(IMAGE);
    if (images === null) continue;
    lines[heading.endLine - 1] = images.join(' ');
    imaged.add(heading);
  }
  const bodyFrom = (heading: FileHeading | null, line: number) =>
    heading !== null && imaged.has(heading) ? Math.min(line, heading.endLine) : line;
  return { lines, bodyFrom };
}

const IMAGE = /!\[[^\]\n]*\]\([^)\n]*\)|<img\b[^<>]*>/gi;
