import { chunkDefinitions } from './file-chunks.ts';
import { yearOfPath } from '../dates/written-year.ts';
import { datedFile, fileDate } from './file-date.ts';
import { type FileHeading, isDated } from './file-heading.ts';
import { keepImages } from './heading-images.ts';
import { linesBeside, readFrontMatter } from './front-matter.ts';
import { scanBlocks } from '../scan/scan-blocks.ts';
import { bodyStart, type Opening, openings, titleOf } from './segment-ranges.ts';
import { sessionHeadings } from './session-finders.ts';
import { splitDiagnostics } from './split-diagnostics.ts';
import { textDate } from './text-date.ts';
import type { Chunk, Diagnostic, IsoDay } from '../types.ts';
import { wholeFile } from './whole-file.ts';
import { atWritten } from './written-column.ts';

/** A stretch of a file that opens a page, or joins the page of its date. */
export type Stretch = {
  start: IsoDay | null;
  end: IsoDay | null;
  /** Free text behind the date; the whole heading where there is no date. */
  label: string;
  /** The nearest heading above the date level that groups what follows. */
  group: string | null;
  /** Tags of the front matter of a file that is one page. */
  tags: string[];
  chunk: Chunk;
};

export type FileSplit = {
  /** The H1 that the file begins with, or the title of its front matter, unless it is a label. */
  title: string | null;
  /** What stands before the first stretch; null where that is nothing but white space. */
  preamble: Chunk | null;
  stretches: Stretch[];
  /** Those at the top level, all of them, in their order. */
  headings: { text: string; line: number }[];
  diagnostics: Diagnostic[];
};

/**
 * Cuts a notes file at its session headings, before it is parsed: one huge document takes a parser
 * more than linear time. `text` has `\n` line ends. No line is dropped: each is the title, the
 * heading of a stretch or a group, front matter for other tools, or part of a chunk. A file without
 * a dated heading is one stretch, on the date that it says elsewhere. `defaultYear` is the year of
 * dates without one, where nothing in the file tells it.
 */
export function splitFile({
  file,
  text,
  defaultYear = null,
}: {
  file: string;
  text: string;
  defaultYear?: number | null;
}): FileSplit {
  const written = text.split('\n');
  const front = readFrontMatter(written);
  const start = front?.end ?? 1;
  const lines = [...(front?.shown ?? []), ...written.slice(start - 1)];
  const body = front === null ? text : '\n'.repeat(start - 1) + written.slice(start - 1).join('\n');
  const scan = scanBlocks(body);
  const said = fileDate(front, { file, lines, defaultYear });
  const sources = {
    lines,
    fileYear: yearOfPath(file) ?? (said === null ? null : Number(said.start.slice(0, 4))),
    defaultYear,
    hasFileDate: said !== null,
  };
  const isBlank = (from: number, to: number) =>
    lines.slice(from - 1, to - 1).every((line) => line.trim() === '');
  const shape = { isBlank, lineCount: lines.length, start };
  const { headings, lines: kept } = sessionHeadings(scan, {
    ...sources,
    file,
    titleOf: (all) => titleOf(all, shape),
  });
  const { title, found } = openings(headings, shape);
  const isWhole = found.length > 0 && !headings.some(isDated);
  const top = isWhole && said === null ? textDate(lines, { file, start, headings }) : null;
  const date = isWhole
    ? (said ?? (top && datedFile(top.read, { file, lines, defaultYear })))
    : null;

  const beside = front === null ? kept : linesBeside(title, { lines: kept, front, taken: isWhole });
  const { lines: shown, bodyFrom } = keepImages([title, ...found.map(({ heading }) => heading)], {
    written: lines,
    shown: beside,
  });
  const definitionsOf = chunkDefinitions(scan.definitions);
  const chunkFrom = (heading: FileHeading | null, line: number, endLine: number): Chunk => {
    const source = shown.slice(line - 1, endLine - 1).join('\n');
    return {
      file,
      heading: heading && noteHeading(heading),
      line,
      source,
      definitions: definitionsOf({ source, line, endLine }),
    };
  };
  const preamble = chunkFrom(
    null,
    bodyFrom(title, bodyStart(title, start)),
    found[0]?.from ?? lines.length + 1,
  );
  const stretches = found.map((opening) =>
    stretchOf({ ...opening, bodyFrom: bodyFrom(opening.heading, opening.bodyFrom) }, chunkFrom),
  );
  return {
    title: date === null ? (title?.text ?? front?.title?.text ?? null) : null,
    preamble: preamble.source.trim() === '' ? null : preamble,
    stretches: isWhole
      ? stretches.map((stretch) => wholeFile(stretch, { date, title, front }))
      : stretches,
    headings: headings.flatMap(({ isMark, text, line }) => (isMark ? [] : { text, line })),
    diagnostics: atWritten(
      splitDiagnostics({ ...scan, file, headings, found, date, front, top }),
      written,
    ),
  };
}

function noteHeading({ text, level, line, isMark }: FileHeading): Chunk['heading'] {
  return { text, level: isMark ? 0 : level, line };
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
    tags: [],
    chunk: chunkFrom(heading, heading === null ? from : bodyFrom, to),
  };
}
