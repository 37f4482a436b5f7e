import { isOtherWord } from './calendar-words.ts';
import { type HeadingDate, readHeadingDate } from './heading-date.ts';
import { readMonth } from './numerals.ts';

/** The date in the path of a file. */
export type PathDate = HeadingDate & { kind: 'day' | 'no-year' };

/**
 * Reads the day in the folders and the name of a path without its ending: `2020/March/11-sync`. Without
 * a year, as in `March/11`, the month has to be a name or end with 月.
 */
export function folderDate(path: string): PathDate | null {
  const date = writtenFolderDate(path);
  return date.kind === 'day' || date.kind === 'no-year' ? date : null;
}

/**
 * Reads the same as {@link folderDate}. The date may also be one that is not in the calendar, whose kind
 * is `invalid`. It is `none` for other paths.
 */
export function writtenFolderDate(path: string): HeadingDate {
  for (const folders of FOLDERS) {
    const { 0: whole = '', groups = {} } = folders.exec(path) ?? {};
    const { year, month = '', day = '', label = '' } = groups;
    const number = readMonth(month);
    // `out/12` is not 12 October.
    if (Number.isNaN(number) || (year === undefined && isOtherWord(month))) continue;
    const date = readHeadingDate(
      `${year === undefined ? '' : `${year}年`}${number}月${day}日 ${label}`,
    );
    if (date.kind === 'none') continue;
    return { ...date, written: whole.slice(0, whole.length - label.length).replace(/^\//, '') };
  }
  return { kind: 'none' };
}

const YEAR_PART = String.raw`(?<year>\d{4})年?`;
const MONTH_NUMBER = String.raw`(?<month>\d{1,2}|[一二三四五六七八九十]{1,2}(?=月))月?(?:[-_ ]\p{L}+)?`;
const MONTH_WORD = String.raw`(?<month>[\p{L}\p{M}]{3,14})`;

/** Folders of years and months, or of months alone, and a name that begins with the day. */
const FOLDERS = [
  String.raw`${YEAR_PART}\/(?:\d{4}[-年])?${MONTH_NUMBER}\/`,
  String.raw`(?<year>\d{4})[-_.年]${MONTH_NUMBER}\/`,
  String.raw`(?<year>(?:19|20)\d\d)(?<month>0[1-9]|1[0-2])\/`,
  String.raw`${YEAR_PART}\/(?<month>\d{1,2})[-_.月]`,
  String.raw`${YEAR_PART}\/(?:\d{4}[-年])?${MONTH_WORD}\/`,
  String.raw`(?<year>\d{4})[-_. ]${MONTH_WORD}\/`,
  String.raw`${MONTH_WORD}[-_. ](?<year>\d{4})\/`,
  String.raw`${MONTH_WORD}\/`,
  String.raw`(?<month>\d{1,2}|[一二三四五六七八九十]{1,2})月\/`,
].map(
  (folders) =>
    new RegExp(
      String.raw`(?:^|\/)${folders}(?<day>\d{1,2})(?:[日号號]|st|nd|rd|th)?(?<label>(?:[ _-][^/]*)?)$`,
      'u',
    ),
);

/**
 * Reads the day that the folder of a file is named by: `2020-03-11/minutes.md`, `2020/03/11/README.md`,
 * `March 11/minutes.md`.
 */
export function dayOfFolder(path: string, stem: string): PathDate | null {
  const folders = path.split('/').slice(0, -1);
  const name = readHeadingDate(folders.at(-1) ?? '');
  const date = name.kind === 'day' ? name : (folderDate(folders.join('/')) ?? name);
  if (date.kind !== 'day' && date.kind !== 'no-year') return null;
  // The folder 3.1 may be that of a chapter.
  if (date === name && date.kind === 'no-year' && !SURE_DAY.test(date.written)) return null;
  return { ...date, label: [date.label, isGeneralName(stem) ? '' : stem].join(' ').trim() };
}

const SURE_DAY = /\p{L}|^\d{4}$/u;

/** Returns whether the name of a file adds nothing to the name of its folder. */
export function isGeneralName(stem: string): boolean {
  return GENERAL_NAME.test(stem);
}

const GENERAL_NAME =
  /^(?:readme|index|minutes|notes?|meeting|agenda|会议记录|会议纪要|记录|纪要|笔记)$/i;
