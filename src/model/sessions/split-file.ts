import { heldDiagnostic } from '../bounds/bounded-markdown.ts';
import { pathDate, yearOfPath } from '../dates/path-date.ts';
import { withoutComments } from '../markdown/syntax/comments.ts';
import { MAX_REPEATED } from '../markdown/references.ts';
import { isHardWrapped, type LineBreaks } from '../markdown/blocks/hard-wraps.ts';
import { scanBlocks } from '../scan/scan-blocks.ts';
import type { Chunk, Diagnostic, IsoDay, LineDiagnostic } from '../types.ts';
import { unreadDates } from '../unread/unread-dates.ts';
import { accidentalHeadings } from './headings/accidental-headings.ts';
import { showsNothing } from './blank-lines.ts';
import { chunker } from './segments/file-chunks.ts';
import { disagreeingDate } from './file-dates/disagreeing-date.ts';
import {
  type FileDate,
  fileDate,
  fileLabel,
  inferFileYear,
  textDate,
} from './file-dates/file-date.ts';
import { type FileHeading, fileHeadings, opensSession } from './file-headings.ts';
import { type FileReading, fileReading } from './file-reading.ts';
import type { FolderDay } from './file-dates/folder-days.ts';
import { readFrontMatter, shownLines } from './file-dates/front-matter.ts';
import { bodyStart, type SegmentRange, segmentRanges, titleOf } from './segments/segment-ranges.ts';
import { findSessions } from './session-finders.ts';
import { splitDiagnostics } from './segments/split-diagnostics.ts';
import { tagLines } from './segments/tag-lines.ts';
import { withTextAbove } from './segments/text-above.ts';

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
 * @param lineBreaks what becomes of line ends inside paragraphs
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
  const written = text.split('\n');
  const front = readFrontMatter(written);
  const start = front?.end ?? 1;
  const body = withoutComments(written.slice(start - 1));
  const shown = [...(front?.shown ?? []), ...body];
  const scan = scanBlocks('\n'.repeat(start - 1) + body.join('\n'));
  const all = fileHeadings(scan, shown);
  const tagged = tagLines(all, shown);
  const lines = withReplaced(
    shown,
    tagged.map(({ line }) => ({ line, by: '' })),
  );
  const source = { file, lines, start, defaultYear };
  const undated = all.filter(
    ({ text: words, line }) => words !== '' && !tagged.some((each) => each.line === line),
  );
  const h1 = titleOf(undated, source);
  const other = disagreeingDate(front, { file, title: h1?.text ?? null, lines: body });
  const inFolder = folderDay && {
    start: folderDay.day,
    end: null,
    label: folderDay.label,
    inferred: null,
  };
  const ownDate = fileDate(front, { ...source, other }) ?? inFolder;
  const hasDate = ownDate !== null;
  const {
    headings: read,
    lines: remaining,
    readers,
  } = findSessions({
    ...source,
    headings: undated,
    hasDayInName: folderDay !== null || pathDate(file)?.kind === 'day',
    titleLine: h1?.line ?? null,
    texts: scan.texts,
    items: scan.items,
    fileYear: yearOfPath(file) ?? (ownDate === null ? null : Number(ownDate.start.slice(0, 4))),
    hasFileDate: hasDate,
  });
  const accidental = accidentalHeadings(read, remaining);
  const headings = read
    .filter((heading) => !accidental.includes(heading))
    .map((heading) => withoutDoubt(heading, ownDate));
  const left = withReplaced(
    remaining,
    // Text stays text under this form of a rule.
    accidental.map(({ endLine }) => ({ line: endLine, by: '***' })),
  );
  const found = segmentRanges(headings, { ...source, hasDate });
  const { title } = found;
  const day = ownDate?.start ?? null;
  const { ranges, lines: rest } = withTextAbove(found, { day, lines: left, start });
  const isOneSegment = ranges.length > 0 && !headings.some(opensSession);
  const top = isOneSegment && ownDate === null ? textDate(headings, source) : null;
  const date = isOneSegment ? (ownDate ?? (top && inferFileYear(top.read, source))) : null;

  const tooLong: Diagnostic[] = [];
  const chunkOf = chunker({
    onTooLong: (label, line) => {
      if (tooLong.length > 0) return;
      const values = { label, limit: MAX_REPEATED / 1e6 };
      tooLong.push({ rule: 'references-too-long', place: { file, line, column: 1 }, values });
    },
    file,
    written: lines,
    shown: front === null ? rest : shownLines(front, { lines: rest, heading: title, isOneSegment }),
    definitions: scan.definitions,
    flows: lineBreaks === 'auto' ? isHardWrapped(body) : lineBreaks === 'flow',
  });
  const firstFrom = ranges[0]?.from ?? lines.length + 1;
  const preamble = chunkOf(
    { from: bodyStart(title, start), to: firstFrom },
    { heading: null, cut: title },
  );
  const tagsIn = (from: number, to: number) =>
    tagged.filter(({ line }) => line >= from && line < to).flatMap(({ words }) => words);
  const fileTags = tagsIn(1, firstFrom);
  const segments = ranges.map(({ heading, group, from, bodyFrom, to }): Segment => {
    const read = isOneSegment ? date : heading?.date.kind === 'day' ? heading.date : null;
    return {
      start: read?.start ?? null,
      end: read?.end ?? null,
      label: isOneSegment
        ? fileLabel(title?.text ?? null, { date, front })
        : (read?.label ?? heading?.text ?? ''),
      group,
      tags: [...(isOneSegment ? (front?.tags.words ?? []) : []), ...fileTags, ...tagsIn(from, to)],
      chunk: chunkOf({ from: bodyFrom, to }, { heading, cut: heading, first: from }),
    };
  });
  const inChunks = [{ from: bodyStart(title, start), to: firstFrom }, ...ranges.map(bodyOf)];
  const held = scan.held.filter(({ lines: [first] }) => {
    const { line = 0 } = first ?? {};
    return !inChunks.some(({ from, to }) => line >= from && line < to);
  });
  const days = new Set(segments.flatMap((segment) => segment.start ?? []));
  const diagnostics = splitDiagnostics({
    ...{ file, written, headings, accidental, ranges, date, front, top },
    conflict: other !== null && days.size === 1 ? { other, used: [...days].join('') } : null,
    unclosedFence: scan.unclosedFence,
    unclosedHtml: scan.unclosedHtml,
  });
  return {
    file,
    title: date === null ? (title?.text ?? front?.title?.text ?? null) : null,
    preamble: preamble.source.split('\n').every(showsNothing) ? null : preamble,
    segments,
    headings: headings.flatMap(({ isDateLine, text, line }) => (isDateLine ? [] : { text, line })),
    reading: fileReading({
      ...{ file, readers, date, front },
      found: { title, ranges },
      days: segments,
    }),
    diagnostics: [
      ...diagnostics,
      ...tooLong,
      // A chunk reports what it contains itself.
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
    ],
  };
}

function bodyOf({ bodyFrom, to }: SegmentRange): { from: number; to: number } {
  return { from: bodyFrom, to };
}

function placed({ line, column, ...diagnostic }: LineDiagnostic, file: string): Diagnostic {
  return { ...diagnostic, place: { file, line, column } };
}

function withReplaced(
  lines: readonly string[],
  changes: readonly { line: number; by: string }[],
): readonly string[] {
  if (changes.length === 0) return lines;
  const replaced = [...lines];
  for (const { line, by } of changes) replaced[line - 1] = by;
  return replaced;
}

/** Removes a date with two readings from a heading if one of them is the date of the file. */
function withoutDoubt(heading: FileHeading, file: FileDate | null): FileHeading {
  const { date } = heading;
  const isKnown = date.kind === 'ambiguous' && file !== null && date.readings.includes(file.start);
  return isKnown ? { ...heading, date: { kind: 'none' } } : heading;
}
