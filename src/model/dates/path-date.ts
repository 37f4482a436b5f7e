import { type HeadingDate, readHeadingDate } from './heading-date.ts';
import { trimLabel, unwrapLabel } from './label.ts';

type NameDate = HeadingDate & { kind: 'day' | 'no-year' };

/**
 * The date that the name of a file says, with or without a year, or its folders with it, as in
 * `2020/03/11.md`. `label` is the rest of the name. Null where it says none.
 */
export function nameDate(file: string): NameDate | null {
  const path = file.replace(/\.md$/i, '');
  const stem = path.slice(path.lastIndexOf('/') + 1).replace(EXPORT_ID, '');
  const spaced = stem.replaceAll('_', ' ');
  const slashed = stem.replaceAll('_', '/');
  const readings = [stem, spaced, slashed].map((text) => readHeadingDate(text, { order: null }));
  const whole = readings.find(isDay) ?? readings.find(({ kind }) => kind === 'no-year');
  if (whole?.kind === 'day') return whole;
  for (const folders of FOLDERS) {
    const { year, month, day, label } = folders.exec(path)?.groups ?? {};
    if (year === undefined) continue;
    const date = readHeadingDate(`${year}-${month}-${day} ${label}`, { order: null });
    if (date.kind === 'day') return date;
  }
  const inside = dateInside(stem) ?? dateInside(spaced);
  return inside ?? (whole?.kind === 'no-year' ? whole : null);
}

function isDay({ kind }: HeadingDate): boolean {
  return kind === 'day';
}

/** The day in a file's name that the calendar does not have; null where it says none, or another. */
export function invalidNameDate(file: string): HeadingDate | null {
  const date = readHeadingDate(nameStem(file), { order: null });
  return date.kind === 'invalid' ? date : null;
}

/** The name of a file without its ending, and without the id that an export from Notion adds. */
export function nameStem(file: string): string {
  const name = file.slice(file.lastIndexOf('/') + 1).replace(/\.[^.]*$/u, '');
  return name.replace(EXPORT_ID, '');
}

const EXPORT_ID = / [\da-f]{32}$/;

/** Folders of years and months, the last part with a name of its own behind the day. */
const FOLDERS = [
  String.raw`(?<year>\d{4})年?\/(?:\d{4}[-年])?(?<month>\d{1,2})月?\/(?<day>\d{1,2})日?`,
  String.raw`(?<year>\d{4})[-_.年](?<month>\d{1,2})月?\/(?<day>\d{1,2})日?`,
  String.raw`(?<year>\d{4})年?\/(?<month>\d{1,2})[-_.月](?<day>\d{1,2})日?`,
].map((pattern) => new RegExp(String.raw`(?:^|\/)${pattern}(?<label>(?:[ _-][^/]*)?)$`));

/** The date that begins anywhere in the name: `weekly-2020-03-11`, `notes_feb_5_2021`. */
function dateInside(stem: string): NameDate | null {
  for (const { index } of stem.matchAll(BEGINNING)) {
    const date = readHeadingDate(stem.slice(index), { order: null });
    if (date.kind !== 'day') continue;
    const before = unwrapLabel(trimLabel(stem.slice(0, index)));
    return { ...date, label: [before, date.label].filter(Boolean).join(' ') };
  }
  return null;
}

/** Where a number begins that is no part of a longer one, or the name of a month. */
const BEGINNING =
  /(?<![\d.])\d|(?<![a-z])(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*(?=[ ._-]?\d)/gi;
