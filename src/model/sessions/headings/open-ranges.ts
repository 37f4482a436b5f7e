import { type HeadingDate, readHeadingDate } from '../../dates/heading-date.ts';
import type { FileHeading } from '../file-headings.ts';

/**
 * Reads headings that are only the last day of a period, as `## 放假至1月12日` and `## until Jan 12`, on a
 * level with other periods. The session is on the last day. Its label is the whole heading, because
 * the period begins on no known day.
 */
export function openRanges(headings: readonly FileHeading[]): FileHeading[] {
  const levels = new Set(headings.flatMap(({ level, date }) => (isRange(date) ? level : [])));
  return headings.map((heading) => {
    if (heading.date.kind !== 'none' || !levels.has(heading.level)) return heading;
    const { words, end = '' } = OPEN_START.exec(heading.text)?.groups ?? {};
    const date = readHeadingDate(end);
    const isDay = (date.kind === 'day' || date.kind === 'no-year') && !isRange(date);
    return words !== undefined && isDay && date.label === ''
      ? { ...heading, date: { ...date, label: heading.text.slice(heading.text.indexOf(words)) } }
      : heading;
  });
}

function isRange(date: HeadingDate): boolean {
  return (date.kind === 'day' || date.kind === 'no-year') && date.end !== null;
}

/** Numbering, up to 20 letters, a word or sign that means "to", and a date. */
const OPEN_START =
  /^(?:\d{1,3}[.、)] ?|[一二三四五六七八九十]{1,3}[、.] ?)?(?<words>(?:\p{L}|[ '’]){0,20}?(?:至|到|\b(?:until|till|through|thru|to)\b|[~～〜→]|[-–—]{1,2}>?)) ?(?<end>\S.*)$/iu;
