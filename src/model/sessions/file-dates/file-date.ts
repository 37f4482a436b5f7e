import { dayParts, isoDay } from '../../dates/calendar.ts';
import { type HeadingDate, readHeadingDate } from '../../dates/heading-date.ts';
import { inferYears } from '../../dates/infer-year.ts';
import { daysInYear } from '../../dates/resolve-date.ts';
import { doubtfulPathDate, pathDate, yearOfMonth } from '../../dates/path-date.ts';
import { shortDatesIn, withFullDays } from '../../dates/short-date.ts';
import { titleDate } from '../../dates/trailing-date.ts';
import { captureTimesIn } from '../../images/capture-time.ts';
import type { IsoDay } from '../../types.ts';
import type { FileHeading } from '../file-headings.ts';
import type { FrontMatter } from './front-matter.ts';
import { dateUnderTitle, firstLineDate, type TopDate, topDate } from './top-date.ts';

/** The date of a file as a whole. */
export type FileDate = {
  start: IsoDay;
  end: IsoDay | null;
  /** The rest of the file's name, or of the line with the date. */
  label: string;
  /** The date as written and its year, if the year was inferred. */
  inferred: { written: string; year: number } | null;
};

/** A notes file. `start` is the first line after the front matter, from 1. */
type Source = {
  file: string;
  lines: readonly string[];
  start: number;
  defaultYear: number | null;
};

/**
 * Returns the date in a file's front matter, or in its path.
 * @param other a date in the title or the name that is not the one in the front matter; it is the
 * date of the file if that one is the time at which an editor saved the file
 */
export function fileDate(
  front: FrontMatter | null,
  { other, ...source }: Source & { other: HeadingDate | null },
): FileDate | null {
  const inPath = pathDate(source.file);
  const isSaved = front?.date?.isTimestamp === true && other !== null;
  const inFront = front?.date?.read ?? null;
  const stated = [inFront, inPath, dateOfTitle(front?.title?.text ?? null)];
  const date = isSaved
    ? other
    : (stated.find((each) => each?.kind === 'day') ??
      [inFront, inPath].find((each) => each?.kind === 'no-year'));
  const found = date ? inferFileYear(date, source) : null;
  return found && { ...found, label: inPath?.label ?? '' };
}

/** Reads the date at the beginning of a title, at its end or before a remark. */
export function dateOfTitle(title: string | null): HeadingDate | null {
  if (title === null) return null;
  const date = readHeadingDate(title);
  return date.kind === 'none' ? titleDate(title) : date;
}

/**
 * Infers the year of a file's date if it has none, from capture times, the path and the settings.
 * Returns null if the year can't be inferred.
 */
export function inferFileYear(
  date: HeadingDate,
  { file, lines, defaultYear }: Source,
): FileDate | null {
  if (date.kind === 'day') {
    return { start: date.start, end: date.end, label: date.label, inferred: null };
  }
  if (date.kind !== 'no-year') return null;
  const { start: day, weekday, written, label } = date;
  const [year = null] = inferYears(
    [{ ...day, weekday, captured: captureTimesIn(lines), known: null }],
    { fileYear: yearOfMonth(file, day.month), defaultYear },
  );
  const days = daysInYear(year, date);
  return year === null || days === null ? null : { ...days, label, inferred: { written, year } };
}

/**
 * Reads the date in the text of a file: near its top, at the end of the heading that it begins with,
 * or on its first line. Without one, returns the date in its name that does not exist in the
 * calendar, if there is one.
 */
export function textDate(
  headings: readonly FileHeading[],
  { file, lines, start }: Source,
): TopDate | null {
  const text = lines.map((line, index) => (index < start - 1 ? '' : line));
  const found = topDate(text) ?? openingDate(text, headings);
  if (found !== null) return found;
  const read = doubtfulPathDate(file);
  return read && { read, index: 0 };
}

function openingDate(text: readonly string[], [first]: readonly FileHeading[]): TopDate | null {
  const index = text.findIndex((line) => line.trim() !== '');
  if (first?.line !== index + 1) return firstLineDate(text);
  const read = titleDate(first.text);
  return read === null ? dateUnderTitle(text, first.endLine) : { read, index };
}

/**
 * Returns the label of a file that is one session: its H1, or the title of its front matter, or the
 * rest of its name.
 */
export function fileLabel(
  title: string | null,
  { date, front }: { date: FileDate | null; front: FrontMatter | null },
): string {
  const shown = title ?? front?.title?.text ?? null;
  if (shown === null) return date?.label ?? '';
  // Beside the date of the front matter, its title is shown as it is.
  const isWhole = date === null || (title === null && front?.date != null);
  return isWhole ? shown : withoutDate(shown, date.start);
}

/** Removes the date of the file from its title. */
function withoutDate(title: string, day: IsoDay): string {
  const trailing = titleDate(title);
  if (trailing?.kind === 'day' && trailing.start === day) return trailing.label;
  const short = shortDatesIn(title);
  const [{ numbers, end } = { numbers: [], end: null }] = short;
  const { year, month, day: date } = dayParts(day);
  const isSame = [...numbers].sort().join() === [year % 100, month, date].sort().join();
  if (short.length === 1 && end === null && isSame) {
    return withFullDays(title, short, [day])?.label ?? title;
  }
  const written = readHeadingDate(title);
  if (written.kind === 'ambiguous' && written.readings.includes(day)) return written.label;
  for (const order of ['day-first', 'month-first'] as const) {
    const ordered = titleDate(title, { order });
    if (ordered?.kind === 'day' && ordered.start === day) return ordered.label;
  }
  if (written.kind !== 'no-year') return title;
  return isoDay(year, written.start) === day ? written.label : title;
}
