import type { MonthDay } from '../dates/calendar.ts';
import type { Diagnostic, IsoDay } from '../types.ts';
import { type MeetingLine, meetingLines } from './meeting-lines.ts';

/** A segment of a file as its readers found it. Lines count from 1. */
export type ReadSegment = {
  /** Lines of the heading, or of the date line, that opens it. */
  from: number;
  bodyFrom: number;
  /** The line after the last. */
  to: number;
  /** Null without a date. */
  start: IsoDay | null;
  end: IsoDay | null;
  level: number;
};

/**
 * Reports the lines of a file that look like dates or numbers of meetings but opened no session: once
 * for each form, with the number of lines. A file that is one page although it has several of them is
 * reported as well.
 * @param lines the lines of the file as written
 * @param start the first line after the front matter
 * @param reported lines that other diagnostics about dates name
 * @param unclosed the first line of a block that never ends, which is reported by itself
 * @param hasDate whether the name or the front matter of the file has a date
 */
export function unreadDates({
  file,
  lines,
  start,
  segments,
  reported,
  unclosed,
  hasDate,
}: {
  file: string;
  lines: readonly string[];
  start: number;
  segments: readonly ReadSegment[];
  reported: ReadonlySet<number>;
  unclosed: number | null;
  hasDate: boolean;
}): Diagnostic[] {
  const segmentAt = segmentFinder(segments);
  const days = daysOf(segments);
  const unread = meetingLines(lines, start).filter((line) => {
    if (reported.has(line.line) || line.line >= (unclosed ?? Infinity)) return false;
    const segment = segmentAt(line.line);
    const isTitle = segment === null && line.kind === 'heading' && line.isRange && days.size > 0;
    return !isTitle && !opens(line, segment) && !isMention(line, { segment, days });
  });
  const groups = Map.groupBy(unread, (line) =>
    [line.kind, line.form, line.level, isMisread(line, segmentAt(line.line))].join(' '),
  );
  const [only, ...others] = segments;
  const isOnePage = only !== undefined && others.length === 0 && !hasDate;
  return [
    ...(isOnePage && unread.length >= MANY_UNREAD ? [undivided(file, unread)] : []),
    ...[...groups.values()].flatMap(([first, ...more]) =>
      first === undefined ? [] : unreadDate(file, [first, ...more], segmentAt(first.line)),
    ),
  ];
}

/** From this number of unread lines on, a file should not be a single page. */
const MANY_UNREAD = 3;

/** Returns a function that finds the segment of a line; null for the title and the preamble. */
function segmentFinder(segments: readonly ReadSegment[]): (line: number) => ReadSegment | null {
  // Both the lines and the segments are in order, so the search continues where the last one ended.
  let at = 0;
  return (line) => {
    if ((segments[at]?.from ?? 0) > line) at = 0;
    while (at < segments.length - 1 && (segments[at + 1]?.from ?? 0) <= line) at += 1;
    const segment = segments[at];
    return segment !== undefined && segment.from <= line && line < segment.to ? segment : null;
  };
}

/**
 * Returns whether a line is the heading or the date line that opens a session on its date. A heading
 * with another date than its session was misread.
 */
function opens(line: MeetingLine, segment: ReadSegment | null): boolean {
  if (segment === null || !isOpening(line, segment)) return false;
  if (segment.start === null) return line.isNumbered;
  return line.isNumbered || !line.isSure || line.days.length === 0 || isOwnDay(line, segment);
}

function isOpening({ line }: MeetingLine, { bodyFrom, from }: ReadSegment): boolean {
  return line < Math.max(bodyFrom, from + 1);
}

/** Returns whether one of the readings of a date is a day of the segment. */
function isOwnDay({ year, days }: MeetingLine, { start, end }: ReadSegment): boolean {
  if (start === null) return false;
  const years = year === null ? [start, end ?? start].map(yearOf) : [String(year)];
  return days
    .map(monthAndDay)
    .some((each) =>
      years.some((own) => `${own}-${each}` >= start && `${own}-${each}` <= (end ?? start)),
    );
}

/**
 * Returns whether a line only repeats a date that is already read: that of its own session, or outside
 * of headings that of another session of the file. The number of a meeting inside a session is a part
 * of it.
 */
function isMention(
  line: MeetingLine,
  { segment, days }: { segment: ReadSegment | null; days: ReadonlySet<string> },
): boolean {
  if (segment !== null && segment.start !== null) {
    if (line.isNumbered || isOwnDay(line, segment)) return true;
  }
  if (line.kind === 'heading') return false;
  return line.days
    .map(monthAndDay)
    .some((each) => days.has(line.year === null ? each : `${line.year}-${each}`));
}

/** Returns days with and without their years. */
function daysOf(segments: readonly ReadSegment[]): Set<string> {
  return new Set(segments.flatMap(({ start }) => (start === null ? [] : [start, start.slice(5)])));
}

function monthAndDay({ month, day }: MonthDay): string {
  return [month, day].map((each) => String(each).padStart(2, '0')).join('-');
}

function yearOf(day: IsoDay): string {
  return day.slice(0, 4);
}

function unreadDate(
  file: string,
  group: readonly [MeetingLine, ...MeetingLine[]],
  segment: ReadSegment | null,
): Diagnostic {
  const [first] = group;
  const lines = group.map(({ line }) => line);
  return {
    rule: 'date-unread',
    place: { file, line: first.line, column: first.column },
    values: {
      written: first.written,
      count: lines.length,
      lines: lines.slice(0, MAX_LISTED).join(', ') + (lines.length > MAX_LISTED ? ' …' : ''),
      reason: reasonOf(first, segment),
    },
    lines,
  };
}

const MAX_LISTED = 6;

/** Returns whether a line opens a session on another date. */
function isMisread(line: MeetingLine, segment: ReadSegment | null): boolean {
  return segment !== null && segment.start !== null && isOpening(line, segment);
}

/** Returns the key of the phrase that explains what to change. */
function reasonOf(line: MeetingLine, segment: ReadSegment | null) {
  const { kind, level, isNumbered, year } = line;
  if (isMisread(line, segment)) return 'other-date';
  if (kind === 'row') return 'row';
  if (isNumbered) return 'number';
  if (kind !== 'heading') return segment?.start == null ? 'line' : 'line-inside';
  if (segment?.start != null && level > segment.level) return 'heading-inside';
  return year === null ? 'heading-year' : 'heading';
}

function undivided(file: string, unread: readonly MeetingLine[]): Diagnostic {
  const [{ line, column } = { line: 1, column: 1 }] = unread;
  return {
    rule: 'file-undivided',
    place: { file, line, column },
    values: { count: unread.length },
  };
}
