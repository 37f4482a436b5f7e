import { dayOfFolder, folderDate, type PathDate, writtenFolderDate } from './folder-date.ts';
import { eraDate, isSureEraDate } from './era-date.ts';
import { type HeadingDate, readHeadingDate } from './heading-date.ts';
import { trimLabel, unwrapLabel } from './label.ts';
import { withoutNotesEnding } from '../text/notes-file.ts';
import { MONTH_NAME, MONTH_START } from './numerals.ts';
import { possibleShortDays, shortDatesIn } from './short-date.ts';

/**
 * Reads the date in the name of a notes file, or in its name and folders together, as in
 * `2020/03/11.md`. `label` is the rest of the name.
 */
export function pathDate(file: string): PathDate | null {
  const path = withoutNotesEnding(file);
  const stem = nameStem(file);
  const spaced = stem.replaceAll('_', ' ');
  const slashed = stem.replaceAll('_', '/');
  const readings = [withoutTime(stem), spaced, slashed, apart(stem)].map((text) =>
    readHeadingDate(text, { acceptsWeeks: true }),
  );
  const whole =
    readings.find(({ kind }) => kind === 'day') ?? readings.find(({ kind }) => kind === 'no-year');
  if (whole?.kind === 'day') return whole;
  const inPath = folderDate(path);
  if (inPath?.kind === 'day') return inPath;
  const named =
    dateInside(stem) ?? dateInside(spaced) ?? dateInside(apart(stem)) ?? dayOfFolder(path, stem);
  if (named?.kind === 'day') return named;
  return (whole?.kind === 'no-year' ? whole : null) ?? inPath ?? named;
}

/**
 * Separates the day that a name begins with from what is glued to it, and drops a time of day there:
 * `2020-03-11T1030-sync`, `20200311-1130`, `2020-03-11-2`, `2020-03-11a`.
 */
function withoutTime(stem: string): string {
  const { day, month, time = '' } = GLUED.exec(stem)?.groups ?? {};
  if (day === undefined || month === undefined) return stem;
  const rest = stem.slice(day.length);
  // 20240125-0222 lasts until 22 February.
  const [, endMonth = ''] = /^-((?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01]))$/.exec(rest) ?? [];
  const later = Number(endMonth.slice(0, 2)) - Number(month);
  if (endMonth !== '' && later >= 0 && later <= 1) return stem;
  const isRange = /^(?:[~至到]|--| )/.test(rest) || /^-\d{4}[-_.]?\d\d[-_.]?\d\d/.test(rest);
  return isRange ? stem : `${day} ${rest.slice(time.length).replace(/^[-_.]+/, '')}`.trim();
}

const GLUED =
  /^(?<day>(?:19|20)\d\d(?<sign>[-_.]?)(?<month>0[1-9]|1[0-2])\k<sign>(?:0[1-9]|[12]\d|3[01]))(?<time>(?:(?:T|[-_ ]?(?!(?:19|20)\d\d(?!\d)))(?:[01]\d|2[0-3])[-_:.]?[0-5]\d(?:[-_:.]?[0-5]\d)?(?![\d]))?)(?=[-_.T ~至到a-z\d]|$)/i;

/** Separates the parts of a name by blanks: `Mar-12-2020`, `12mar2020`, `12thMarch2020`. */
function apart(stem: string): string {
  return stem
    .replace(/[-_]/g, ' ')
    .replace(/(?<=\d)(?=[a-z]{3,9}\d{4}(?!\d))|(?<=\d[a-z]{3,9})(?=\d{4}(?!\d))/gi, ' ')
    .replace(ORDINAL_AND_MONTH, '$1 $2');
}

/** Replaces the underscores of a name with what separates the numbers and the words of dates. */
export function wordsOfName(name: string): string {
  return name.replace(/(?<=\d)_(?=\d)/g, '/').replaceAll('_', ' ');
}

const ORDINAL_AND_MONTH = new RegExp(
  String.raw`(?<!\d)(\d{1,2}) ?(?:st|nd|rd|th)(${MONTH_NAME})(?![a-z])`,
  'gi',
);

/**
 * Returns the date in a file's name or folders if it is not in the calendar, if it can be several days,
 * or if its year may be one of an era.
 */
export function doubtfulPathDate(file: string): HeadingDate | null {
  const name = wordsOfName(nameStem(file));
  const inFolders = writtenFolderDate(withoutNotesEnding(file));
  const date = inFolders.kind === 'invalid' ? inFolders : readHeadingDate(name);
  if (date.kind === 'invalid' || date.kind === 'ambiguous') return date;
  const ofEra = eraDate(name);
  if (ofEra !== null && isSureEraDate(ofEra)) {
    return {
      kind: 'ambiguous',
      readings: [ofEra.start],
      label: ofEra.label,
      written: ofEra.written,
    };
  }
  const [short] = shortDatesIn(name);
  if (date.kind !== 'none' || short === undefined) return null;
  const { written } = short;
  const readings = possibleShortDays(short);
  return readings.length < 2 ? null : { kind: 'ambiguous', readings, label: '', written };
}

/** Returns a file's name without its extension, and without the id that Notion adds to exports. */
export function nameStem(file: string): string {
  const name = file.slice(file.lastIndexOf('/') + 1).replace(/\.[^.]*$/u, '');
  return name.replace(EXPORT_ID, '');
}

const EXPORT_ID = / [\da-f]{32}$/;

/** Reads a date that begins anywhere in a name: `weekly-2020-03-11`, `notes_feb_5_2021`. */
function dateInside(stem: string): PathDate | null {
  for (const { index } of stem.matchAll(BEGINNING)) {
    const date = readHeadingDate(stem.slice(index));
    if (date.kind !== 'day') continue;
    const before = unwrapLabel(trimLabel(stem.slice(0, index).replace(/\.$/, '')));
    return { ...date, label: [before, date.label].filter(Boolean).join(' ') };
  }
  return null;
}

/** The beginning of a whole number or of a month name. */
const BEGINNING = new RegExp(
  String.raw`(?<!\d|\d\.)\d|(?<![a-z])${MONTH_START}[a-z]*(?=[ ._-]?\d)`,
  'gi',
);

/**
 * Returns the first year in a text, which may be part of a date: 2019 for `2019-2020 学年`, 2020 for
 * `20200226-组会`. Numbers that touch Latin letters don't count, nor do years after 2039 without a
 * 年, because 2048 and 2080 are seldom years.
 */
export function writtenYear(text: string): number | null {
  const match = YEAR.exec(text);
  return match === null ? null : Number(match[0]);
}

const YEAR = /(?<![\da-z])(?:19[7-9]\d|20[0-3]\d|20\d\d(?= ?年))(?=(?:\d{4})?(?![\da-z]))/i;

/** Returns the year in a file's name, or in the nearest of its folders. */
export function yearOfPath(file: string): number | null {
  const parts = withoutNotesEnding(file).split('/');
  return parts.reduceRight<number | null>((year, part) => year ?? writtenYear(part), null);
}

/**
 * Returns the year of a month according to a file's path. In a school year, `2021-22` or
 * `2021-2022`, the months before August belong to the second year.
 */
export function yearOfMonth(file: string, month: number): number | null {
  const year = yearOfPath(file);
  const schoolYear = file.match(SCHOOL_YEAR)?.groups;
  if (year === null || schoolYear === undefined || Number(schoolYear['year']) !== year) return year;
  const isNext = (year + 1) % 100 === Number(schoolYear['next']?.slice(-2));
  return isNext && month < 8 ? year + 1 : year;
}

const SCHOOL_YEAR = /(?<!\d)(?<year>20\d\d) ?[-~～—–至] ?(?<next>20\d\d|\d\d)(?!\d)/;
