import type { ScannedDefinition } from '../scan/scan.ts';
import type { Chunk } from '../types.ts';
import type { FileHeading } from './file-headings.ts';

/** Lines of a file, from the one at `from` up to, but not including, the one at `to`. */
type LineRange = { from: number; to: number };

/**
 * Returns a function that makes a chunk of some lines of a file. `cut` is the heading directly above
 * the chunk that is shown as plain text: its images become the first line of the chunk.
 * @param written the lines as they are in the file
 * @param shown the lines that chunks consist of
 */
export function chunker({
  file,
  written,
  shown,
  definitions,
}: {
  file: string;
  written: readonly string[];
  shown: readonly string[];
  definitions: readonly ScannedDefinition[];
}): (range: LineRange, about: { heading: FileHeading | null; cut: FileHeading | null }) => Chunk {
  const definitionsFor = missingDefinitions(definitions);
  return ({ from, to }, { heading, cut }) => {
    const images = cut === null ? null : imagesOf(cut, written);
    const line = images === null ? from : Math.min(from, images.line);
    const lines = shown.slice(line - 1, to - 1);
    if (images !== null && images.line < to) lines[images.line - line] = images.source;
    const source = lines.join('\n');
    return {
      file,
      heading: heading && noteHeading(heading),
      line,
      source,
      definitions: definitionsFor({ source, from: line, to }),
    };
  };
}

function noteHeading({ text, level, line, isDateLine }: FileHeading): Chunk['heading'] {
  return { text, level: isDateLine ? 0 : level, line };
}

/** Returns the Markdown of the images in a heading and its last line. Date lines keep their images. */
function imagesOf(
  { isDateLine, line, endLine }: FileHeading,
  written: readonly string[],
): { line: number; source: string } | null {
  if (isDateLine) return null;
  const images = written
    .slice(line - 1, endLine)
    .join('\n')
    .match(IMAGE);
  return images && { line: endLine, source: images.join(' ') };
}

const IMAGE = /!\[[^\]\n]*\]\([^)\n]*\)|<img\b[^<>]*>/gi;

/**
 * Returns a function that returns the Markdown of the definitions of a file that a chunk uses but
 * does not contain. Of several link definitions, the first in the file counts. Of several footnotes,
 * the chunk's own counts. Takes linear time in the length of all chunks.
 */
function missingDefinitions(
  definitions: readonly ScannedDefinition[],
): (chunk: LineRange & { source: string }) => string {
  const byLabel = Map.groupBy(definitions, keyOf);
  if (byLabel.size === 0) return () => '';
  return ({ source, ...range }) =>
    labelsIn(source)
      .flatMap((key) => missingDefinition(byLabel.get(key) ?? [], range) ?? [])
      .join('\n\n');
}

function missingDefinition(
  candidates: readonly ScannedDefinition[],
  { from, to }: LineRange,
): string | null {
  const [first] = candidates;
  if (first === undefined) return null;
  const isOwn = ({ line }: ScannedDefinition) => line >= from && line < to;
  const hasOwn = first.kind === 'footnote' ? candidates.some(isOwn) : isOwn(first);
  return hasOwn ? null : first.source;
}

function keyOf({ kind, label }: Pick<ScannedDefinition, 'kind' | 'label'>): string {
  return `${kind === 'footnote' ? '^' : ''}${label.replace(/\s+/gu, ' ').trim().toLowerCase().toUpperCase()}`;
}

function labelsIn(source: string): string[] {
  const labels = Array.from(source.matchAll(LABEL), ([, caret = '', label = '']) =>
    keyOf({ kind: caret === '^' ? 'footnote' : 'link', label }),
  );
  return [...new Set(labels)];
}

// The closing bracket is not consumed: `[a][b]` and nested brackets contain several labels.
const LABEL = /\[(\^?)((?:\\.|[^\\[\]]){1,999})(?=\])/gu;
