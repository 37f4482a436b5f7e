import { isGeneralName } from '../../dates/folder-date.ts';
import { nameStem, pathDate, wordsOfName } from '../../dates/path-date.ts';
import {
  areNearDays,
  eraDate,
  isEraMeeting,
  isJapanese,
  isSureEraDate,
} from '../../dates/era-date.ts';
import { type DayOrder, inferDayOrder } from '../../dates/resolve-date.ts';
import { readHeadingDate } from '../../dates/heading-date.ts';
import { daysInOneOrder, shortDatesIn, withFullDays } from '../../dates/short-date.ts';
import { trailingDate } from '../../dates/trailing-date.ts';
import type { IsoDay } from '../../types.ts';

/** The day that the name or the title of a file means beside the other files of its folder. */
export type FolderDay = {
  day: IsoDay;
  /** The rest of the name or the title. */
  label: string;
};

/**
 * Settles the dates in the names and titles of files that alone have several readings, as
 * `meeting_26_09_23.md`, `26_09_23/minutes.md` and `# Meeting 3/4/2020`. The files of a folder are read in
 * the one order of year, month and day in which all of them are days. Names such as `1130312.md` have the
 * year of an era.
 */
export function folderDays(
  files: readonly { file: string; text: string }[],
): ReadonlyMap<string, FolderDay> {
  const days = new Map<string, FolderDay>();
  for (const { groupOf, wordsOf } of SOURCES) {
    for (const group of Map.groupBy(files, ({ file }) => groupOf(file)).values()) {
      const known = new Map(group.flatMap(({ file }) => dayInName(file)));
      const isOpen = ({ file }: NamedFile) => !known.has(file) && !days.has(file);
      const named = group.map((each) => ({ file: each.file, words: wordsOf(each) }));
      const open = named.filter(isOpen);
      const order = inferDayOrder(named.map(({ words }) => words.replace(BEFORE_DATE, '')));
      const found = [
        ...shortDays(open, [...known.values()]),
        ...(order === null ? [] : daysInOrder(open, order)),
        ...eraDays(open, [...known.values()]),
      ];
      for (const [file, day] of found) days.set(file, day);
    }
  }
  return days;
}

function dayInName(file: string): [string, IsoDay][] {
  const date = pathDate(file);
  return date?.kind === 'day' ? [[file, date.start]] : [];
}

type NamedFile = { file: string; words: string };

/** The texts that are compared with those of other files, and the group of files that share an order. */
const SOURCES: readonly {
  groupOf: (file: string) => string;
  wordsOf: (file: { file: string; text: string }) => string;
}[] = [
  { groupOf: folderOf, wordsOf: ({ file }) => wordsOfName(nameStem(file)) },
  { groupOf: folderOf, wordsOf: onlyTitleOf },
  // 26_09_23/minutes.md
  { groupOf: (file) => folderOf(folderOf(file).slice(0, -1)), wordsOf: nameWithFolder },
];

function folderOf(file: string): string {
  return file.slice(0, file.lastIndexOf('/') + 1);
}

/** Returns the name of the folder of a file, with that of the file if it adds something. */
function nameWithFolder({ file }: { file: string }): string {
  const folder = wordsOfName(folderOf(file).split('/').at(-2) ?? '');
  const stem = nameStem(file);
  return isGeneralName(stem) ? folder : `${folder} ${stem}`;
}

/** Returns the heading that the text begins with if no other heading of its level has numbers. */
function onlyTitleOf({ text }: { text: string }): string {
  const title = TITLE.exec(text)?.[1] ?? '';
  return title === '' || (text.match(NUMBERED_H1) ?? []).length > 1 ? '' : title;
}

const TITLE = /^(?:\ufeff|\s)*#[ \t]+(\S[^\n]*)/;
const NUMBERED_H1 = /^#{1,2}[ \t]+[^\n]*\d[-/.]\d/gm;

/** Reads dates with a year of two digits: several, or one near a date that is known. */
function shortDays(files: readonly NamedFile[], known: readonly IsoDay[]): [string, FolderDay][] {
  const short = files.flatMap(({ file, words }) => {
    const [date, ...others] = shortDatesIn(words);
    return date === undefined || others.length > 0 || date.end !== null
      ? []
      : { file, words, date };
  });
  if (short.length + known.length < 2) return [];
  const days = daysInOneOrder(
    short.map(({ date }) => date),
    { known },
  );
  return short.flatMap(({ file, words, date }, index): [string, FolderDay][] => {
    const day = days[index];
    const read = day === undefined ? null : withFullDays(words, [date], [day]);
    return read === null ? [] : [[file, { day: read.start, label: read.label }]];
  });
}

/** Reads dates with the year of an era that they don't name: several, or one beside a word for a meeting. */
function eraDays(files: readonly NamedFile[], known: readonly IsoDay[]): [string, FolderDay][] {
  const dated = files.flatMap(({ file, words }) => {
    const date = eraDate(words);
    return date !== null && !isJapanese(date) && isSureEraDate(date) ? { file, date } : [];
  });
  const days = dated.map(({ date }) => date.start);
  const areDays = areNearDays([...days, ...known]) || dated.some(({ date }) => isEraMeeting(date));
  return areDays
    ? dated.map(({ file, date }) => [file, { day: date.start, label: date.label }])
    : [];
}

/** Reads dates that end with their year. */
function daysInOrder(files: readonly NamedFile[], order: DayOrder): [string, FolderDay][] {
  return files.flatMap(({ file, words }): [string, FolderDay][] => {
    const read = readHeadingDate(words, { order });
    const date = read.kind === 'day' ? read : trailingDate(words, { order });
    return date?.kind === 'day' && date.end === null
      ? [[file, { day: date.start, label: date.label }]]
      : [];
  });
}

/** The words before a date that ends a text. */
const BEFORE_DATE = /^[^\d]{1,80}(?=\d)/;
