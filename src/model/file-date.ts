import { capturesIn } from './captures.ts';
import { nameDate } from './dates/name-date.ts';
import { inferYears } from './dates/infer-year.ts';
import { yearOfMonth } from './dates/written-year.ts';
import { isoDay } from './dates/calendar.ts';
import type { FrontMatter } from './front-matter.ts';
import type { IsoDay } from './types.ts';

/** The date of a file as a whole. */
export type FileDate = {
  start: IsoDay;
  end: IsoDay | null;
  /** What the file's name says beside the date. */
  label: string;
  /** A date without a year and the year that was found for it. */
  inferred: { written: string; year: number } | null;
};

/** The date that a file says outside its text: in its front matter, else in its name. */
export function fileDate(
  front: FrontMatter | null,
  {
    file,
    lines,
    defaultYear,
  }: { file: string; lines: readonly string[]; defaultYear: number | null },
): FileDate | null {
  const named = nameDate(file);
  const label = named?.label ?? '';
  const date = front?.date?.read.kind === 'day' ? front.date.read : named;
  if (date === null) return null;
  if (date.kind === 'day') return { start: date.start, end: date.end, label, inferred: null };
  const { start: day, end, weekday, written } = date;
  const [year = null] = inferYears(
    [{ ...day, weekday, captured: capturesIn(lines), known: null }],
    { fileYear: yearOfMonth(file, day.month), defaultYear },
  );
  const start = year === null ? null : isoDay(year, day);
  if (year === null || start === null || end !== null) return null;
  return { start, end: null, label, inferred: { written, year } };
}
