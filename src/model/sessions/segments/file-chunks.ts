import { RepeatedText } from '../../markdown/references.ts';
import type { ScannedDefinition } from '../../scan/scan.ts';
import type { Chunk } from '../../types.ts';
import type { FileHeading } from '../file-headings.ts';

/** Lines of a file, from the one at `from` up to, but not including, the one at `to`. */
type LineRange = { from: number; to: number };

/** The heading of a chunk, the heading to cut, and the first line of all that belongs to it. */
type ChunkHeading = { heading: FileHeading | null; cut: FileHeading | null; first?: number };

/**
 * Returns a function that makes a chunk of some lines of a file. `cut` is the heading directly above
 * the chunk that is shown as plain text: its images and links become the first line of the chunk.
 * @param written the lines as they are in the file
 * @param shown the lines that chunks consist of
 * @param flows whether the lines are hard-wrapped
 */
export function chunker({
  file,
  written,
  shown,
  definitions,
  flows = false,
  onTooLong,
}: {
  file: string;
  written: readonly string[];
  shown: readonly string[];
  definitions: readonly ScannedDefinition[];
  flows?: boolean;
  /** Receives a chunk, by its first line, for which a definition is too long to be repeated once more. */
  onTooLong: (label: string, from: number) => void;
}): (range: LineRange, about: ChunkHeading) => Chunk {
  const byLabel = Map.groupBy(definitions, keyOf);
  const definitionsFor = missingDefinitions(byLabel, onTooLong);
  const isDefined = (label: string) => byLabel.has(keyOf({ kind: 'link', label }));
  return ({ from, to }, { heading, cut, first = from }) => {
    const media = cut === null ? null : mediaOf(cut, { written, isDefined });
    const line = media === null ? from : Math.min(from, media.line);
    const lines = shown.slice(line - 1, to - 1);
    if (media !== null && media.line < to) {
      const first = media.line - line;
      lines[first] = media.source;
      // The rule would make a heading of the links.
      if (/^ {0,3}-+[ \t]*$/.test(lines[first + 1] ?? '')) lines[first + 1] = '';
    }
    const source = lines.join('\n');
    return {
      file,
      heading: heading && noteHeading(heading),
      ...(first < (heading?.line ?? line) && { first }),
      line,
      source,
      definitions: definitionsFor({ source, from: line, to }),
      ...(flows && { flows }),
    };
  };
}

function noteHeading({ text, level, line, isDateLine }: FileHeading): Chunk['heading'] {
  return { text, level: isDateLine ? 0 : level, line };
}

/**
 * Returns the Markdown of the images and links in a heading, and its last line. Date lines keep theirs.
 */
function mediaOf(
  { isDateLine, line, endLine }: FileHeading,
  { written, isDefined }: { written: readonly string[]; isDefined: (label: string) => boolean },
): { line: number; source: string } | null {
  if (isDateLine) return null;
  const source = written.slice(line - 1, endLine).join('\n');
  const media = Array.from(source.matchAll(MEDIA)).flatMap(({ 0: match, groups }) => {
    const { text, label } = groups ?? {};
    return text === undefined || isDefined(label || text) ? [match] : [];
  });
  return media.length === 0 ? null : { line: endLine, source: media.join(' ') };
}

const LINK_TEXT = String.raw`\[(?:[^[\]\n]|\[[^[\]\n]*\])*\]`;
const MEDIA = new RegExp(
  [
    String.raw`(?<![\\])!?${LINK_TEXT}\((?:[^()\n]|\([^()\n]*\))*\)`,
    String.raw`(?<![\\])!?\[(?<text>[^[\]\n]+)\]\[(?<label>[^[\]\n]*)\]`,
    String.raw`(?<![\w)\]\\])!?\[\[[^[\]\n]+\]\]`,
    String.raw`<img\b[^<>]*>|<a\s[^<>]*>[^<>]*<\/a>|<https?:\/\/[^<>\s]+>`,
    String.raw`(?<![/\w])https?:\/\/[^\s<>()[\]"'，。、；）】]+`,
  ].join('|'),
  'giu',
);

/**
 * Returns a function that returns the Markdown of the definitions of a file that a chunk uses but
 * does not contain. Of several definitions of a label, the chunk's own counts, or else the first in the
 * file. Takes linear time in the length of all chunks. A definition that is long and used by many chunks
 * is left out when the repeated text exceeds its limit.
 */
function missingDefinitions(
  byLabel: ReadonlyMap<string, readonly ScannedDefinition[]>,
  onTooLong: (label: string, from: number) => void,
): (chunk: LineRange & { source: string }) => string {
  if (byLabel.size === 0) return () => '';
  const uses = new RepeatedText();
  return ({ source, ...range }) =>
    labelsIn(source)
      .flatMap((key) => {
        const definition = missingDefinition(byLabel.get(key) ?? [], range);
        if (definition === null) return [];
        if (uses.take(key, definition.source.length)) return definition.source;
        onTooLong(definition.label, range.from);
        return [];
      })
      .join('\n\n');
}

function missingDefinition(
  candidates: readonly ScannedDefinition[],
  { from, to }: LineRange,
): ScannedDefinition | null {
  const [first] = candidates;
  if (first === undefined) return null;
  return candidates.some(({ line }) => line >= from && line < to) ? null : first;
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
