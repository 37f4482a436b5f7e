import { dayNumber } from '../dates/calendar.ts';
import { pathDate } from '../dates/path-date.ts';
import type { IsoDay } from '../types.ts';
import { opensSession } from './file-headings.ts';
import type { FileSegments } from './file-segments.ts';
import type { FileSource } from './file-source.ts';
import type { DateConflict } from './split-diagnostics.ts';

/**
 * Returns the dates of a file with one meeting that disagree: that of its front matter with another
 * one, or that of its heading with its name. Null if the file has only one.
 * @param used the day of the meeting
 */
export function dateConflictOf(
  { file, front }: FileSource,
  { otherDate, headings }: FileSegments,
  used: IsoDay,
): DateConflict | null {
  if (front?.date && otherDate !== null) {
    const { read, line } = front.date;
    const written = 'written' in read ? read.written : '';
    return { written, line, other: otherDate.start, used };
  }
  const heading = headings.find(opensSession);
  const named = pathDate(file);
  if (heading?.date.kind !== 'day' || named?.kind !== 'day') return null;
  if (Math.abs(dayNumber(named.start) - dayNumber(used)) <= MOST_APART) return null;
  return { written: heading.date.written, line: heading.line, other: named.start, used };
}

/** In days. Minutes are often named by the day on which they were written. */
const MOST_APART = 3;
