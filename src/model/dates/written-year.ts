/**
 * The first year written in a text, that of a date in digits included: 2019 of `2019-2020 学年` and
 * 2020 of `20200226-组会`. Null without one; a number joined to Latin letters is none, nor is one from
 * 2040 on, such as 2048 and 2080, but before 年.
 */
export function writtenYear(text: string): number | null {
  const match = YEAR.exec(text);
  return match === null ? null : Number(match[0]);
}

/** The year that a file's name says, else the nearest of its folders'; null without any. */
export function yearOfPath(file: string): number | null {
  const parts = file.replace(/\.md$/i, '').split('/');
  return parts.reduceRight<number | null>((year, part) => year ?? writtenYear(part), null);
}

/**
 * The year that a file's name or folders say for a month. Of a school year, `2021-22` or
 * `2021-2022`, the months before August are in the second.
 */
export function yearOfMonth(file: string, month: number): number | null {
  const year = yearOfPath(file);
  const ofSchool = file.match(SCHOOL_YEAR)?.groups;
  if (year === null || ofSchool === undefined || Number(ofSchool['year']) !== year) return year;
  const isNext = (year + 1) % 100 === Number(ofSchool['next']?.slice(-2));
  return isNext && month < 8 ? year + 1 : year;
}

const SCHOOL_YEAR = /(?<!\d)(?<year>20\d\d) ?[-~～—–至] ?(?<next>20\d\d|\d\d)(?!\d)/;

const YEAR = /(?<![\da-z])(?:19[7-9]\d|20[0-3]\d|20\d\d(?= ?年))(?=(?:\d{4})?(?![\da-z]))/i;
