import type { Language } from '../../model/types.ts';
import type { PageEntry } from '../../content/types.ts';
import { dictionaryOf } from '../../words/dictionary.ts';
import { captureSpan } from './capture-clock.ts';
import { figureViews } from './figure-view.ts';
import type { Notebook } from '../notebook.ts';
import { sectionTree } from './section-tree.ts';
import { sessionLink } from './session-title.ts';
import type { SessionEntry, TimelineYear } from '../types.ts';

/** Every session, newest first, by year; those without a date in a year of their own at the end. */
export async function timelineYears({ about, pages }: Notebook): Promise<TimelineYear[]> {
  const { language } = about;
  const newestFirst = [
    ...pages.filter(({ date }) => date !== null).reverse(),
    ...pages.filter(({ date }) => date === null),
  ];
  const entries = await Promise.all(newestFirst.map((page) => sessionEntry(page, language)));
  const marked = entries.map((entry, index) => {
    return { ...entry, opensGroup: entry.group !== (entries[index - 1]?.group ?? null) };
  });
  const byYear = Map.groupBy(marked, ({ date }) => date?.start.year ?? null);
  return Array.from(byYear, ([year, sessions]) => ({ year, months: monthsOf(sessions), sessions }));
}

async function sessionEntry(
  page: PageEntry,
  language: Language,
): Promise<Omit<SessionEntry, 'opensGroup'>> {
  const { outline } = page.rendered;
  const figures = await figureViews(page, dictionaryOf(language).page);
  return {
    ...sessionLink(page, language),
    topics: sectionTree(page).map(({ heading, url }) => ({ heading, url })),
    figureCount: figures.length,
    thumbnail: figures.find(({ image }) => image !== null) ?? null,
    span: captureSpan(outline.figures),
  };
}

function monthsOf(sessions: readonly SessionEntry[]): TimelineYear['months'] {
  const months = new Map<string, TimelineYear['months'][number]>();
  for (const { id, date } of sessions) {
    const month = date?.start.iso.slice(0, 7);
    if (date === null || month === undefined || months.has(month)) continue;
    months.set(month, { month, words: date.start.month, first: id });
  }
  return [...months.values()];
}
