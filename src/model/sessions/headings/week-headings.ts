import { isWeekForm } from '../../dates/forms.ts';
import { readHeadingDate } from '../../dates/heading-date.ts';
import { beginsWithMonthPeriod } from '../../dates/month-period.ts';
import { normalizeText } from '../../dates/normalized-text.ts';
import { type FileHeading, opensSession } from '../file-headings.ts';

/**
 * Reads headings of weeks, as `## 2020年第12周` and `## 2020-W12`, from Monday to Sunday. A single one
 * counts only on a level that has other dates.
 */
export function weekHeadings(headings: readonly FileHeading[]): FileHeading[] {
  const weeks = new Map(
    headings.flatMap((heading) => {
      if (heading.date.kind !== 'none') return [];
      const date = readHeadingDate(heading.text, { acceptsWeeks: true });
      return date.kind === 'day' && isWeekForm(date.form) ? [[heading, date] as const] : [];
    }),
  );
  const days = new Set(Array.from(weeks.values(), ({ start }) => start));
  const levels = new Set(headings.filter(opensSession).map(({ level }) => level));
  return headings.map((heading) => {
    const date = weeks.get(heading);
    const counts = date !== undefined && (days.size > 1 || levels.has(heading.level));
    return counts ? { ...heading, date } : heading;
  });
}

/**
 * Finds headings of weeks and meetings that name only their month, as `## 3月第2周` and `## March, week 2`, on
 * levels of dated sessions. They open sessions without a date.
 */
export function withWeeksAmong(headings: readonly FileHeading[]): FileHeading[] {
  const levels = new Set(headings.filter(opensSession).map(({ level }) => level));
  return headings.map((heading) => {
    const { level, text, date } = heading;
    if (date.kind !== 'none' || !levels.has(level)) return heading;
    return beginsWithMonthPeriod(normalizeText(text).text)
      ? { ...heading, isNumbered: true }
      : heading;
  });
}
