import { pathDate, yearOfPath } from '../dates/path-date.ts';
import { disagreeingDate } from './file-dates/disagreeing-date.ts';
import { type FileDate, fileDate, inferFileYear, textDate } from './file-dates/file-date.ts';
import type { FolderDay } from './file-dates/folder-days.ts';
import type { TopDate } from './file-dates/top-date.ts';
import { type FileHeading, opensSession } from './file-headings.ts';
import type { SessionReader } from './file-reading.ts';
import { type FileSource, withReplaced } from './file-source.ts';
import { accidentalHeadings } from './headings/accidental-headings.ts';
import { segmentRanges, type SegmentRange, titleOf } from './segments/segment-ranges.ts';
import { withTextAbove } from './segments/text-above.ts';
import { findSessions } from './session-finders.ts';

/** The segments of a notes file and what they were found by. */
export type FileSegments = {
  /** The headings and date lines, with the dates of those that open sessions. */
  headings: readonly FileHeading[];
  /** Text that only a rule under it makes a heading. */
  accidental: readonly FileHeading[];
  /** What found the session of each heading, by its line. */
  readers: ReadonlyMap<number, SessionReader>;
  title: FileHeading | null;
  ranges: SegmentRange[];
  /** The lines that chunks consist of. */
  lines: readonly string[];
  /** Whether the whole file is one segment, which no heading opens. */
  isOneSegment: boolean;
  /** The date of a file that is one segment, and the one in its text if that was needed. */
  date: FileDate | null;
  top: TopDate | null;
  /** Whether the name, the folder or the front matter has a date. */
  hasDate: boolean;
  /** A date in the title or the name that is not the one in the front matter. */
  otherDate: ReturnType<typeof disagreeingDate>;
};

/**
 * Finds the headings and date lines that open the sessions of a file, and the lines of each.
 * @param folderDay the day of the file according to the other files of its folder
 */
export function findSegments(source: FileSource, folderDay: FolderDay | null): FileSegments {
  const { file, start, scan } = source;
  const { ownDate, otherDate, titleLine } = datesOfFile(source, folderDay);
  const hasDate = ownDate !== null;
  const found = findSessions({
    ...source,
    ...{ titleLine, hasFileDate: hasDate, texts: scan.texts, items: scan.items },
    fileDay: ownDate?.start ?? null,
    hasDayInName: folderDay !== null || pathDate(file)?.kind === 'day',
    fileYear: yearOfPath(file) ?? (ownDate === null ? null : Number(ownDate.start.slice(0, 4))),
  });
  const accidental = accidentalHeadings(found.headings, found.lines);
  const headings = found.headings
    .filter((heading) => !accidental.includes(heading))
    .map((heading) => withoutDoubt(heading, ownDate));
  // Text stays text under this form of a rule.
  const rules = accidental.map(({ endLine }) => endLine);
  const left = withReplaced(found.lines, rules, '***');
  const segments = segmentRanges(headings, { ...source, hasDate });
  const day = ownDate?.start ?? null;
  const { ranges, lines } = withTextAbove(segments, { day, lines: left, start });
  const isOneSegment = ranges.length > 0 && !headings.some(opensSession);
  const top = isOneSegment && ownDate === null ? textDate(headings, source) : null;
  const date = isOneSegment ? (ownDate ?? (top && inferFileYear(top.read, source))) : null;
  return {
    ...{ headings, accidental, readers: found.readers, title: segments.title, ranges, lines },
    ...{ isOneSegment, date, top, hasDate, otherDate },
  };
}

/** Reads the date of a whole file, and the line of the title that it begins with. */
function datesOfFile(
  source: FileSource,
  folderDay: FolderDay | null,
): Pick<FileSegments, 'otherDate'> & { ownDate: FileDate | null; titleLine: number | null } {
  const { file, front, body, headings } = source;
  const title = titleOf(headings, source);
  const otherDate = disagreeingDate(front, { file, title: title?.text ?? null, lines: body });
  const inFolder = folderDay && {
    ...{ start: folderDay.day, end: null },
    ...{ label: folderDay.label, inferred: null },
  };
  const ownDate = fileDate(front, { ...source, other: otherDate }) ?? inFolder;
  return { ownDate, otherDate, titleLine: title?.line ?? null };
}

/** Removes a date with two readings from a heading if one of them is the date of the file. */
function withoutDoubt(heading: FileHeading, file: FileDate | null): FileHeading {
  const { date } = heading;
  const isKnown = date.kind === 'ambiguous' && file !== null && date.readings.includes(file.start);
  return isKnown ? { ...heading, date: { kind: 'none' } } : heading;
}
