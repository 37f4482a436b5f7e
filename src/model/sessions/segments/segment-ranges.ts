import { writtenYear } from '../../dates/path-date.ts';
import { monthIn } from '../headings/abbreviated-dates.ts';
import { isBlankRange } from '../blank-lines.ts';
import { deeperSessions } from '../headings/deeper-sessions.ts';
import { commonLevel, type FileHeading, opensSession } from '../file-headings.ts';
import { includesDay, mayBeSession } from '../headings/session-like.ts';

/** The lines of one segment in its file, from 1. */
export type SegmentRange = {
  /** Null for a file without headings. */
  heading: FileHeading | null;
  /** The headings above the date level that the segment is under, joined by ` · `. */
  group: string | null;
  /** The first line: that of the heading, of a heading that groups it, or of the front matter. */
  from: number;
  /** The first line of the text after the heading. */
  bodyFrom: number;
  /** The line after the last. */
  to: number;
};

/** The title of a file, which no chunk contains, and its segments. */
export type SegmentRanges = { title: FileHeading | null; ranges: SegmentRange[] };

/**
 * The lines of a file. `start` is the first line after the front matter, from 1. `hasDate` is whether
 * the name of the file or its front matter has a date.
 */
type FileLines = { lines: readonly string[]; start: number; hasDate: boolean };

/**
 * Decides which headings open a segment. The date level is the level of most dated headings. A dated
 * heading opens a segment unless it is inside another session, which {@link deeperSessions} are not. An
 * undated heading above the date level ends the current session; it opens a segment of its own or, if
 * it has no text and a deeper heading follows, becomes the group of the segments that follow. An undated
 * heading before the first session is part of the preamble, and one on the date level between two
 * sessions is a topic of the first. After the last session, such a heading is still a topic if the file
 * has topics between its sessions, if its name or front matter has a date, or if it is a single meeting
 * with an H1; otherwise it opens a segment. In a file with date lines, headings of their level belong to
 * their sessions. A file without dates is one segment.
 */
export function segmentRanges(headings: readonly FileHeading[], file: FileLines): SegmentRanges {
  const h1 = titleOf(headings, file);
  const dateLevel = commonLevel(headings.filter(opensSession));
  if (dateLevel === null) return { title: h1, ranges: wholeFileRange(h1, file) };
  const title = h1 ?? lowerTitle(headings, { ...file, dateLevel });
  const isYear = h1 !== null && isOneOfYears(h1, headings);
  const stops = stopsOf(headings, { dateLevel, title: isYear ? null : (headings[0] ?? null) });
  const lastSession = stops.findLastIndex(opensSession);
  let hasTopicsAtEnd = file.hasDate || isOneMeeting(stops, file);
  const isTopicOf = ({ heading: open }: SegmentRange, { level }: FileHeading, index: number) => {
    if (open === null || level > open.level) return true;
    if (!opensSession(open) && !mayBeSession(open)) return false;
    const isOnLevel = file.hasDate || level === dateLevel || level === open.level;
    return isOnLevel && (hasTopicsAtEnd || index < lastSession);
  };
  const groups = new Map<number, string>();
  let groupLine: number | null = null;
  const ranges: SegmentRange[] = [];
  for (const [index, heading] of stops.entries()) {
    const next = stops[index + 1];
    for (const level of [...groups.keys()]) if (level >= heading.level) groups.delete(level);
    const to = next?.line ?? file.lines.length + 1;
    const bodyFrom = heading.endLine + 1;
    const hasDeeper = next !== undefined && next.level > heading.level;
    const isMonth = isMonthOf(heading, next);
    if (!opensSession(heading) && (hasDeeper || isMonth) && isBlank(file.lines, bodyFrom, to)) {
      // A month groups the sessions of its own level too.
      groups.set(isMonth ? heading.level - 0.5 : heading.level, heading.text);
      groupLine ??= heading.line;
      continue;
    }
    const last = ranges.at(-1);
    if (groupLine === null && !opensSession(heading) && !mayBeSession(heading)) {
      if (last === undefined) continue;
      if (isTopicOf(last, heading, index)) {
        last.to = to;
        hasTopicsAtEnd ||= heading.level === dateLevel && index < lastSession;
        continue;
      }
    }
    const group = groups.size === 0 ? null : [...groups.values()].join(' · ');
    ranges.push({ heading, group, from: groupLine ?? heading.line, bodyFrom, to });
    groupLine = null;
  }
  return { title: isYear ? null : title, ranges };
}

/** Returns whether a heading is a month or a year, and the session after it is on the same level. */
function isMonthOf({ text, level }: FileHeading, next: FileHeading | undefined): boolean {
  if (next === undefined || !opensSession(next) || next.level !== level) return false;
  return monthIn(text) !== null || writtenYear(text) !== null;
}

/**
 * Returns whether a file is one meeting: it begins with the only heading that has a date. An H2 is not
 * enough, because many files begin with their first meeting, unless it has a period.
 */
function isOneMeeting(stops: readonly FileHeading[], { lines, start }: FileLines): boolean {
  const [only, ...others] = stops.filter(opensSession);
  if (only === undefined || others.length > 0 || !isBlank(lines, start, only.line)) return false;
  const { level, date } = only;
  const isPeriod = (date.kind === 'day' || date.kind === 'no-year') && date.end !== null;
  return level !== 2 || isPeriod;
}

/** Returns the H1 that a file begins with, unless it opens a session. */
export function titleOf(
  headings: readonly FileHeading[],
  { lines, start }: Pick<FileLines, 'lines' | 'start'>,
): FileHeading | null {
  const [first] = headings;
  if (first === undefined || first.level !== 1 || opensSession(first)) return null;
  return isBlank(lines, start, first.line) ? first : null;
}

/**
 * Returns the only heading above the sessions of a file that begins with it, if it is on their level or
 * below. It is the title if no text follows it, or if the sessions leave no level above them.
 */
function lowerTitle(
  headings: readonly FileHeading[],
  { lines, start, dateLevel }: FileLines & { dateLevel: number },
): FileHeading | null {
  const [first, second] = headings;
  if (first === undefined || second === undefined || !opensSession(second)) return null;
  if (first.isDateLine || first.level < dateLevel || opensSession(first)) return null;
  if (mayBeSession(first) || !isBlank(lines, start, first.line)) return null;
  const isAlone = isBlank(lines, first.endLine + 1, second.line);
  return isAlone || (dateLevel === 1 && first.level > 1) ? first : null;
}

/** Returns the first line of the text after the title. Lines of front matter are part of the text. */
export function bodyStart(title: FileHeading | null, start: number): number {
  return title === null || start > 1 ? 1 : title.endLine + 1;
}

function isBlank(lines: readonly string[], from: number, to: number): boolean {
  return isBlankRange(lines, { from, to });
}

/** Returns whether the H1 is one of several that name the years of the sessions below them. */
function isOneOfYears(h1: FileHeading, headings: readonly FileHeading[]): boolean {
  const isYear = ({ level, text }: FileHeading) => level === 1 && writtenYear(text) !== null;
  return isYear(h1) && headings.some((each) => each !== h1 && !opensSession(each) && isYear(each));
}

/** Returns the headings that end what comes before them. An H1 that is the title does not. */
function stopsOf(
  headings: readonly FileHeading[],
  { dateLevel, title }: { dateLevel: number; title: FileHeading | null },
): FileHeading[] {
  const areDateLines = headings.every((each) => each.isDateLine || !opensSession(each));
  const lowest = areDateLines ? dateLevel - 1 : dateLevel;
  const deeper = deeperSessions(headings, dateLevel);
  let session: FileHeading | null = null;
  return headings.filter((heading) => {
    if (opensSession(heading)) {
      const isInside =
        session !== null &&
        !deeper.has(heading) &&
        heading.level > session.level &&
        (heading.level > dateLevel || includesDay(session.date, heading.date));
      if (!isInside) session = heading;
      return !isInside;
    }
    const isTitle = heading === title && heading.level === 1;
    const isBelow = session !== null && heading.level > session.level;
    const stops = heading.isDateLine || (heading.level <= lowest && !isTitle && !isBelow);
    if (stops) session = null;
    return stops;
  });
}

function wholeFileRange(
  title: FileHeading | null,
  { lines, start }: Omit<FileLines, 'hasDate'>,
): SegmentRange[] {
  const bodyFrom = bodyStart(title, start);
  const to = lines.length + 1;
  if (title === null && start === 1 && isBlank(lines, 1, to)) return [];
  return [
    { heading: title, group: null, from: Math.min(title?.line ?? 1, bodyFrom), bodyFrom, to },
  ];
}
