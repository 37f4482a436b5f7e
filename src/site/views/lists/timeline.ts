import type { PageEntry } from '../../../content/types.ts';
import type { Language } from '../../../model/types.ts';
import { dictionaryOf } from '../../../words/dictionary.ts';
import type { Notebook } from '../../notebook.ts';
import type { SessionEntry, SessionLink, TimelineYear } from '../../types.ts';
import { captureSpan } from '../sessions/day-words.ts';
import { figureViews } from '../sessions/figure-view.ts';
import { sessionExcerpt } from '../sessions/session-excerpt.ts';
import { sectionTree } from '../sessions/section-tree.ts';
import { sessionLink } from '../sessions/session-title.ts';
import { listYears } from './list-years.ts';

/**
 * Returns all sessions by year, newest first. Sessions without a date come last. In a long timeline,
 * the older years are on pages of their own.
 */
export function timelineYears({ about, pages }: Notebook): TimelineYear[] {
  const entries = newestFirst(pages).map((page) => sessionEntry(page, about.language));
  return listYears(entries, ({ date }) => date?.start.year ?? null, TIMELINE_PAGES).map(
    ({ items, ...year }) => ({
      ...year,
      months: monthsOf(items),
      sessions: items.map((entry, index) => {
        return { ...entry, opensGroup: entry.group !== (items[index - 1]?.group ?? null) };
      }),
    }),
  );
}

/** In sessions. A year is at the root of the site, where no session can have its name. */
const TIMELINE_PAGES = {
  most: 150,
  first: 40,
  pathOf: (name: string, year: string | null) => (year === null ? `calendar/${name}` : name),
};

/** Sorts pages for display: dated pages from the newest to the oldest, then those without a date. */
export function newestFirst<Page extends Pick<PageEntry, 'date'>>(pages: readonly Page[]): Page[] {
  return [
    ...pages.filter(({ date }) => date !== null).reverse(),
    ...pages.filter(({ date }) => date === null),
  ];
}

function sessionEntry(page: PageEntry, language: Language): Omit<SessionEntry, 'opensGroup'> {
  const figures = figureViews(page, dictionaryOf(language).page);
  return {
    ...sessionLink(page, language),
    topics: sectionTree(page).map(({ heading, url }) => ({ heading, url })),
    excerpt: sessionExcerpt(page),
    figureCount: figures.filter(({ file }) => file === null).length,
    missingCount: figures.filter(({ gap }) => gap !== null).length,
    thumbnail: figures.find(({ image }) => image !== null)?.image ?? null,
    span: captureSpan(page.rendered.outline.figures, page),
    modified: page.modified,
  };
}

function monthsOf(sessions: readonly SessionLink[]): TimelineYear['months'] {
  const months = new Map<string, TimelineYear['months'][number]>();
  for (const { id, date } of sessions) {
    if (date === null) continue;
    const month = date.start.iso.slice(0, 7);
    if (!months.has(month)) months.set(month, { month, words: date.start.month, first: id });
  }
  return [...months.values()];
}
