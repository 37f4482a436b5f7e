import { chunkDefinitions } from './chunk-definitions.ts';
import { settleOrder } from './dates/day-order.ts';
import { type HeadingDate, readHeadingDate } from './dates/heading-date.ts';
import { headingText } from './heading-text.ts';
import { scanBlocks } from './scan.ts';
import { type Opening, openings } from './session-openings.ts';
import { splitDiagnostics } from './split-diagnostics.ts';
import type { Chunk, Diagnostic, IsoDay } from './types.ts';

/** A heading of a file with what it says of a date. `endLine` is its last line. */
export type FileHeading = {
  text: string;
  level: number;
  line: number;
  endLine: number;
  date: HeadingDate;
};

/** A stretch of a file that opens a page, or joins the page of its date. */
export type Stretch = {
  start: IsoDay | null;
  end: IsoDay | null;
  /** Free text behind the date; the whole heading where there is no date. */
  label: string;
  /** The nearest heading above the date level that groups what follows. */
  group: string | null;
  chunk: Chunk;
};

export type FileSplit = {
  /** The H1 that the file begins with. */
  title: string | null;
  /** What stands before the first stretch; null where that is nothing but white space. */
  preamble: Chunk | null;
  stretches: Stretch[];
  diagnostics: Diagnostic[];
};

/**
 * Cuts a notes file at its session headings, before it is parsed: one huge document takes a parser
 * more than linear time. `text` has `\n` line ends. No line is dropped: each is the title, the
 * heading of a stretch or a group, or part of a chunk.
 */
export function splitFile({ file, text }: { file: string; text: string }): FileSplit {
  const scan = scanBlocks(text);
  const texts = scan.headings.map(({ source }) => headingText(source));
  const order = settleOrder(texts);
  const headings = scan.headings.map(({ level, line, endLine }, index): FileHeading => {
    const heading = texts[index] ?? '';
    return { text: heading, level, line, endLine, date: readHeadingDate(heading, { order }) };
  });
  const lines = text.split('\n');
  const isBlank = (from: number, to: number) =>
    lines.slice(from - 1, to - 1).every((line) => line.trim() === '');
  const { title, found } = openings(headings, { isBlank, lineCount: lines.length });

  const definitionsOf = chunkDefinitions(scan.definitions);
  const chunkFrom = (heading: FileHeading | null, line: number, endLine: number): Chunk => {
    const source = lines.slice(line - 1, endLine - 1).join('\n');
    return {
      file,
      heading: heading && { text: heading.text, level: heading.level, line: heading.line },
      line,
      source,
      definitions: definitionsOf({ source, line, endLine }),
    };
  };
  const first = title === null ? 1 : title.endLine + 1;
  const firstOpening = found[0]?.from ?? lines.length + 1;
  return {
    title: title?.text ?? null,
    preamble: isBlank(first, firstOpening) ? null : chunkFrom(null, first, firstOpening),
    stretches: found.map((opening) => stretchOf(opening, chunkFrom)),
    diagnostics: splitDiagnostics({ file, headings, found, unclosedFence: scan.unclosedFence }),
  };
}

function stretchOf(
  { heading, group, from, bodyFrom, to }: Opening,
  chunkFrom: (heading: FileHeading | null, line: number, endLine: number) => Chunk,
): Stretch {
  const date = heading?.date.kind === 'day' ? heading.date : null;
  return {
    start: date?.start ?? null,
    end: date?.end ?? null,
    label: date?.label ?? heading?.text ?? '',
    group,
    chunk: chunkFrom(heading, heading === null ? from : bodyFrom, to),
  };
}
