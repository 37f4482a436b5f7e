import { type HeadingDate, readHeadingDate } from '../dates/heading-date.ts';
import { type FileHeading, isDated } from './file-heading.ts';

/**
 * Reads headings such as `0422 补充实验` and `4/22 demo`, which alone may as well be numbers, on a level
 * where others are dates without a year and with the same sign, and most headings are dates. 1/2 is a
 * fraction all the same.
 */
export function readBareDates(headings: readonly FileHeading[]): FileHeading[] {
  const signs = new Map<number, Set<string>>();
  for (const [level, ofLevel] of Map.groupBy(headings, (heading) => heading.level)) {
    const dated = ofLevel.filter(isDated);
    if (dated.length < 2 || dated.length * 2 < ofLevel.length) continue;
    const yearless = dated.filter(({ date }) => date.kind === 'no-year');
    signs.set(level, new Set(yearless.map(({ date }) => signOf(date))));
  }
  return headings.map((heading) => {
    if (heading.date.kind !== 'none') return heading;
    const date = readHeadingDate(heading.text, { order: null, isBare: true });
    if (date.kind !== 'no-year' || date.form === '1/2') return heading;
    const isAlike = signs.get(heading.level)?.has(signOf(date));
    return isAlike ? { ...heading, date } : heading;
  });
}

/** The sign between the numbers of a date, or an empty text where there is none. */
function signOf(date: HeadingDate): string {
  return 'written' in date ? (/\d\s*([^\d\s])\s*\d/u.exec(date.written)?.[1] ?? '') : '';
}
