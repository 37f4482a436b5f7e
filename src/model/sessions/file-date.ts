import { captureTimesIn } from '../images/capture-time.ts';
import { isoDay } from '../dates/calendar.ts';
import type { HeadingDate } from '../dates/heading-date.ts';
import { inferYears } from '../dates/infer-year.ts';
import { nameDate } from '../dates/path-date.ts';
import { yearOfMonth } from '../dates/written-year.ts';
import type { FrontMatter } from './front-matter.ts';
import type { IsoDay } from '../types.ts';

/** The date of a file as a whole. */
export type FileDate = {
  start: IsoDay;
  end: IsoDay | null;
  /** What the file's name, or the line with the date, says beside the date. */
  label: string;
  /** A date without a year and the year that was found for it. */
  inferred: { written: string; year: number } | null;
};

type Sources = { file: string; lines: readonly string[]; defaultYear: number | null };

/** The date that a file says outside its text: in its front matter, else in its name. */
export function fileDate(front: FrontMatter | null, sources: Sources): FileDate | null {
  const named = nameDate(sources.file);
  const date = front?.date?.read.kind === 'day' ? front.date.read : named;
  const found = date && datedFile(date, sources);
  return found && { ...found, label: named?.label ?? '' };
}

/**
 * A date that a file says of itself; one without a year takes it from capture times, the file's
 * name and folders, or the settings. Null where nothing tells the year, and where it is no day.
 */
export function datedFile(
  date: HeadingDate,
  { file, lines, defaultYear }: Sources,
): FileDate | null {
  if (date.kind === 'day') {
    return { start: date.start, end: date.end, label: date.label, inferred: null };
  }
  if (date.kind !== 'no-year') return null;
  const { start: day, end, weekday, written, label } = date;
  const [year = null] = inferYears(
    [{ ...day, weekday, captured: captureTimesIn(lines), known: null }],
    { fileYear: yearOfMonth(file, day.month), defaultYear },
  );
  const start = year === null ? null : isoDay(year, day);
  if (year === null || start === null || end !== null) return null;
  return { start, end: null, label, inferred: { written, year } };
}
