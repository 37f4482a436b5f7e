import { BASE, pageUrl } from '../../addresses.ts';
import type { CalendarYear, SessionEntry, TimelineYear } from '../../types.ts';

/**
 * Returns the months of all years that have sessions, as the rows of a calendar. A year on the page
 * at `path` shows its days; any other shows how many sessions each month has, so that the calendar of
 * a long timeline stays small.
 */
export function calendarYears(years: readonly TimelineYear[], path: string): CalendarYear[] {
  return years.flatMap(({ year, path: own, sessions }) => {
    if (year === null) return [];
    const isHere = own === path;
    const page = isHere ? '' : own === '' ? BASE : pageUrl(own);
    const months = Array.from({ length: 12 }, (_, index) => {
      const month = `${year}-${String(index + 1).padStart(2, '0')}`;
      const found = sessions.filter(({ date }) => date?.start.iso.startsWith(month)).reverse();
      return { url: `${page}#${monthId(month)}`, sessions: found };
    });
    const withDays = isHere && sessions.length <= MAX_DAYS;
    return [{ year, url: isHere ? `#${yearId(year)}` : page, withDays, months }];
  });
}

/** Sessions of a year that a row can show: more than one a week, but not one a day. */
const MAX_DAYS = 120;

/** Returns the id of the heading of a year on a timeline. */
export function yearId(year: string | null): string {
  return `ui_year_${year ?? 'none'}`;
}

/** Returns the id of the first session of a month, `2020-03`, on a timeline. */
export function monthId(month: string): string {
  return `ui_month_${month}`;
}

/** Returns what a session is about, for a tooltip. */
export function dayTitle({ title, topics, excerpt }: SessionEntry): string {
  const about = topics.length > 0 ? topics.map(({ heading }) => heading) : [excerpt?.text ?? ''];
  return [title, ...about.slice(0, MAX_TOPICS)].filter(Boolean).join(' · ');
}

const MAX_TOPICS = 4;
