import { pathDate } from '../dates/path-date.ts';
import type { IsoDay } from '../types.ts';
import type { FileDate } from './file-dates/file-date.ts';
import type { FileHeading, YearSource } from './file-headings.ts';
import type { FrontMatter } from './file-dates/front-matter.ts';
import type { SegmentRanges } from './segments/segment-ranges.ts';

/** What found a session: a kind of date, or what the date of a whole file was read from. */
export type SessionReader =
  | 'heading-start'
  | 'week'
  | 'era'
  | 'day-of-month'
  | 'short-year'
  | 'number-among-dates'
  | 'open-range'
  | 'heading-end'
  | 'below-heading'
  | 'date-line'
  | 'month'
  | 'number'
  | 'file-name'
  | 'front-matter'
  | 'text';

/** How a notes file was read, for reports. */
export type FileReading = {
  file: string;
  title: { text: string; line: number } | null;
  segments: SegmentReading[];
};

/** How one segment was read. Lines count from 1, and `to` is the last one. */
export type SegmentReading = {
  from: number;
  to: number;
  start: IsoDay | null;
  end: IsoDay | null;
  /** The heading, or an empty string. */
  heading: string;
  /** Null for a segment without a date or number. */
  reader: SessionReader | null;
  /** Null if the year was written. */
  inferred: { year: number; source: YearSource } | null;
};

/** Describes how a file was read. `date` is that of a file that is one segment. */
export function fileReading({
  file,
  found: { title, ranges },
  days,
  readers,
  date,
  front,
}: {
  file: string;
  found: SegmentRanges;
  days: readonly { start: IsoDay | null; end: IsoDay | null }[];
  readers: ReadonlyMap<number, SessionReader>;
  date: FileDate | null;
  front: FrontMatter | null;
}): FileReading {
  const segments = ranges.map(({ heading, from, to }, index): SegmentReading => {
    const { start = null, end = null } = days[index] ?? {};
    const lines = { from: heading?.line ?? from, to: to - 1 };
    const about = { ...lines, start, end, heading: heading?.text ?? '' };
    if (date !== null) return { ...about, ...readingOfFile(file, { date, front }) };
    const reader = heading === null ? null : (readers.get(heading.line) ?? null);
    return { ...about, reader, inferred: heading === null ? null : inferredOf(heading) };
  });
  return { file, title: title && { text: title.text, line: title.line }, segments };
}

function inferredOf({ inferredYear: year, yearSource }: FileHeading): SegmentReading['inferred'] {
  return year === null || yearSource === undefined ? null : { year, source: yearSource };
}

function readingOfFile(
  file: string,
  { date, front }: { date: FileDate; front: FrontMatter | null },
): Pick<SegmentReading, 'reader' | 'inferred'> {
  const inPath = pathDate(file);
  const isInPath = inPath !== null && (inPath.kind !== 'day' || inPath.start === date.start);
  const year = date.inferred?.year ?? null;
  return {
    reader: isInPath ? 'file-name' : front?.date ? 'front-matter' : 'text',
    inferred: year === null ? null : { year, source: 'file' },
  };
}
