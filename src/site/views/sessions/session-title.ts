import type { PageEntry } from '../../../content/types.ts';
import type { Language } from '../../../model/types.ts';
import { pageUrl } from '../../addresses.ts';
import type { SessionLink } from '../../types.ts';
import { dateInFull, sessionDate } from './day-words.ts';

/** Returns the text of a page's `h1`: the date in words with its weekday, then the free text. */
export function sessionTitle(
  { date, end, label }: Pick<PageEntry, 'date' | 'end' | 'label'>,
  language: Language,
): string {
  const words = sessionDate({ date, end }, language);
  if (words === null) return label;
  return [dateInFull(words, language), label].filter(Boolean).join(' ');
}

/** Returns a page as a link in a list. */
export function sessionLink(
  page: Pick<PageEntry, 'id' | 'date' | 'end' | 'label' | 'group'>,
  language: Language,
): SessionLink {
  return {
    id: page.id,
    url: pageUrl(page.id),
    title: sessionTitle(page, language),
    date: sessionDate(page, language),
    label: page.label,
    group: isYearOf(page.group, page.date) ? null : page.group,
  };
}

function isYearOf(group: string | null, date: string | null): boolean {
  return date !== null && group?.replace(/\s*年\s*$/u, '').trim() === date.slice(0, 4);
}
