import { heldDiagnostic } from '../bounds/bounded-markdown.ts';
import { isHardWrapped, type LineBreaks } from '../markdown/blocks/hard-wraps.ts';
import { MAX_REPEATED } from '../markdown/references.ts';
import type { Chunk, Diagnostic, IsoDay, LineDiagnostic } from '../types.ts';
import { unreadDates } from '../unread/unread-dates.ts';
import { showsNothing } from './blank-lines.ts';
import { fileLabel } from './file-dates/file-date.ts';
import type { FolderDay } from './file-dates/folder-days.ts';
import { shownLines } from './file-dates/front-matter.ts';
import { type FileReading, fileReading } from './file-reading.ts';
import { type FileSegments, findSegments } from './file-segments.ts';
import { type FileSource, readFileSource } from './file-source.ts';
import { chunker } from './segments/file-chunks.ts';
import { bodyStart } from './segments/segment-ranges.ts';
import { dateConflictOf } from './date-conflict.ts';
import { splitDiagnostics } from './split-diagnostics.ts';

/** A part of a file that opens a page, or joins the page of its date. */
export type Segment = {
  start: IsoDay | null;
  end: IsoDay | null;
  /** The rest of the heading after its date; the whole heading if it has no date. */
  label: string;
  /** The nearest headings above the date level that group the segment, joined by ` · `. */
  group: string | null;
  /**
   * The tags in the front matter of a file that is one segment, and those of HackMD in the segment or
   * above the first one.
   */
  tags: string[];
  chunk: Chunk;
};

/** A notes file that is cut into segments. */
export type FileSplit = {
  /** The path in the notes folder, with `/`. */
  file: string;
  /** The H1 that the file begins with, or the title in its front matter. Null if it is a label. */
  title: string | null;
  /** The text before the first segment, unless it is blank. */
  preamble: Chunk | null;
  segments: Segment[];
  /** All headings at the top level of the document, in order. */
  headings: { text: string; line: number }[];
  /** How it was read. */
  reading: FileReading;
  diagnostics: Diagnostic[];
};

/**
 * Splits a notes file at its session headings, before it is parsed: a parser takes more than linear
 * time on a long document. No line is dropped: each is the title, the heading of a segment or a
 * group, front matter for other tools, or part of a chunk. A file without a dated heading is one
 * segment, on the date of the whole file.
 * @param text the notes, with `\n` at the end of lines
 * @param defaultYear the year of dates without a year if the file has no other hint
 * @param lineBreaks how line breaks in paragraphs are treated
 * @param folderDay the day of the file according to the other files of its folder
 */
export function splitFile({
  file,
  text,
  defaultYear = null,
  lineBreaks = 'auto',
  folderDay = null,
}: {
  file: string;
  text: string;
  defaultYear?: number | null;
  lineBreaks?: LineBreaks;
  folderDay?: FolderDay | null;
}): FileSplit {
  const source = readFileSource({ file, text, defaultYear });
  const found = findSegments(source, folderDay);
  const { preamble, segments, tooLong } = cutChunks(source, found, lineBreaks);
  const { front } = source;
  const { headings, readers, title, date } = found;
  return {
    file,
    title: date === null ? (title?.text ?? front?.title?.text ?? null) : null,
    preamble,
    segments,
    headings: headings.flatMap(({ isDateLine, text, line }) => (isDateLine ? [] : { text, line })),
    reading: fileReading({ file, readers, date, front, found, days: segments }),
    diagnostics: reportFile(source, found, { segments, tooLong }),
  };
}

/**
 * Cuts the text above the first segment and each segment out of the lines of a file. `tooLong` is the
 * diagnostic about a definition that can't be repeated for all chunks which use it.
 */
function cutChunks(
  source: FileSource,
  found: FileSegments,
  lineBreaks: LineBreaks,
): Pick<FileSplit, 'preamble' | 'segments'> & { tooLong: Diagnostic | null } {
  const { file, front, body, lines: written, scan, tags } = source;
  const { title, ranges, lines, isOneSegment, date } = found;
  let tooLong: Diagnostic | null = null;
  const chunkOf = chunker({
    file,
    written,
    shown: front === null ? lines : shownLines(front, { lines, heading: title, isOneSegment }),
    definitions: scan.definitions,
    flows: lineBreaks === 'auto' ? isHardWrapped(body) : lineBreaks === 'flow',
    onTooLong: (label, line) => {
      const values = { label, limit: MAX_REPEATED / 1e6 };
      tooLong ??= { rule: 'references-too-long', place: { file, line, column: 1 }, values };
    },
  });
  const above = linesAbove(source, found);
  const preamble = chunkOf(above, { heading: null, cut: title });
  const tagsIn = (from: number, to: number) =>
    tags.filter(({ line }) => line >= from && line < to).flatMap(({ words }) => words);
  const ofFile = [...(isOneSegment ? (front?.tags.words ?? []) : []), ...tagsIn(1, above.to)];
  const segments = ranges.map(({ heading, group, from, bodyFrom, to }): Segment => {
    const read = isOneSegment ? date : heading?.date.kind === 'day' ? heading.date : null;
    return {
      start: read?.start ?? null,
      end: read?.end ?? null,
      label: isOneSegment
        ? fileLabel(title?.text ?? null, { date, front })
        : (read?.label ?? heading?.text ?? ''),
      group,
      tags: [...ofFile, ...tagsIn(from, to)],
      chunk: chunkOf({ from: bodyFrom, to }, { heading, cut: heading, first: from }),
    };
  });
  const isBlank = preamble.source.split('\n').every(showsNothing);
  return { preamble: isBlank ? null : preamble, segments, tooLong };
}

/** Returns the range of the lines between the title and the first segment. */
function linesAbove(
  { start, lines }: FileSource,
  { title, ranges }: FileSegments,
): { from: number; to: number } {
  return { from: bodyStart(title, start), to: ranges[0]?.from ?? lines.length + 1 };
}

function reportFile(
  source: FileSource,
  found: FileSegments,
  { segments, tooLong }: { segments: readonly Segment[]; tooLong: Diagnostic | null },
): Diagnostic[] {
  const { file, start, written, lines, scan } = source;
  const { ranges, isOneSegment, hasDate } = found;
  const [used, ...others] = new Set(segments.flatMap((segment) => segment.start ?? []));
  const isOneDay = used !== undefined && others.length === 0;
  const conflict = isOneDay ? dateConflictOf(source, found, used) : null;
  const diagnostics = splitDiagnostics(source, found, conflict);
  const inChunks = [
    linesAbove(source, found),
    ...ranges.map(({ bodyFrom, to }) => ({ from: bodyFrom, to })),
  ];
  // A chunk reports what it contains itself.
  const held = scan.held.filter(({ lines: [first] }) => {
    const { line = 0 } = first ?? {};
    return !inChunks.some(({ from, to }) => line >= from && line < to);
  });
  return [
    ...diagnostics,
    ...(tooLong === null ? [] : [tooLong]),
    ...held.map((each) => placed(heldDiagnostic(each, lines), file)),
    ...unreadDates({
      ...{ file, start, hasDate, lines: written },
      segments: ranges.map(({ heading, from, bodyFrom, to }, index) => ({
        // The heading of a file that is one segment does not open it.
        ...(isOneSegment ? { from: 1, bodyFrom: 1 } : { from: heading?.line ?? from, bodyFrom }),
        ...{ to, level: heading?.level ?? 0 },
        start: segments[index]?.start ?? null,
        end: segments[index]?.end ?? null,
      })),
      reported: new Set(diagnostics.map(({ place }) => place.line)),
      unclosed: scan.unclosedFence ?? scan.unclosedHtml?.line ?? null,
    }),
  ];
}

function placed({ line, column, ...diagnostic }: LineDiagnostic, file: string): Diagnostic {
  return { ...diagnostic, place: { file, line, column } };
}
