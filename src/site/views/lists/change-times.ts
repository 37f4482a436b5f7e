import type { NotebookEntry, PageEntry } from '../../../content/types.ts';
import { localDay } from '../../../model/local-day.ts';
import type { IsoDay } from '../../../model/types.ts';

/** Returns when any of the pages was last committed, in UTC; null if no time is known. */
export function newestChange(pages: readonly Pick<PageEntry, 'modified'>[]): string | null {
  const times = pages.flatMap(({ modified }) => modified ?? []);
  return times.sort().at(-1) ?? null;
}

/** Returns the day of a change in the time zone of the site. */
export function dayOfChange(time: string, { timeZone }: Pick<NotebookEntry, 'timeZone'>): IsoDay {
  return localDay(time, timeZone);
}
