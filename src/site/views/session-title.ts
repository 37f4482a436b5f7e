import type { Language } from '../../model/types.ts';
import type { PageEntry } from '../../content/types.ts';
import { pageUrl } from '../addresses.ts';
import { dateInFull, sessionDate } from './day-words.ts';
import type { SessionLink } from '../types.ts';

/** What a page's `h1` shows: the date in words with its weekday, then the heading's free text. */
export function sessionTitle(
  { date, end, label }: Pick<PageEntry, 'date' | 'end' | 'label'>,
  language: Language,
): string {
  const words = sessionDate({ date, end }, language);
  if (words === null) return label;
  return [dateInFull(words, language), label].filter(Boolean).join(' ');
}

/** A page as a link in a list. */
export function sessionLink(page: PageEntry, language: Language): SessionLink {
  return {
    id: page.id,
    url: pageUrl(page.id),
    title: sessionTitle(page, language),
    date: sessionDate(page, language),
    label: page.label,
    group: isYear(page.group, page.date) ? null : page.group,
  };
}

function isYear(group: string | null, date: string | null): boolean {
  return date !== null && group?.replace(/\s*年\s*$/u, '').trim() === date.slice(0, 4);
}
