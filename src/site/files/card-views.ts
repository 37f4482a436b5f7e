import type { CardView } from '@running-notes/cards/card-view';
import type { PageEntry } from '../../content/types.ts';
import type { Language } from '../../model/types.ts';
import { dictionaryOf, type PageTexts } from '../../words/dictionary.ts';
import { cardPath } from '../addresses.ts';
import type { Notebook } from '../notebook.ts';
import type { Topic } from '../types.ts';
import { captureSpan, clockTime, dateInFull, sessionDate } from '../views/day-words.ts';
import { sessionTitle } from '../views/session-title.ts';
import { summaryOf } from '../views/summary.ts';
import { topicsOf } from '../views/topics.ts';

type Context = { siteName: string; language: Language; words: PageTexts };

/** Returns the contents of all cards by their paths: the notebook's, then each session and its topics. */
export function cardViews(notebook: Notebook): Map<string, CardView> {
  const { about, pages } = notebook;
  const { title: siteName, language } = about;
  const context = { siteName, language, words: dictionaryOf(language).page };
  const views = new Map([[cardPath(null), notebookCard(notebook, context)]]);
  for (const page of pages) {
    const topics = topicsOf(page);
    views.set(cardPath(page.id), sessionCard(page, topics, context));
    for (const topic of topics) {
      views.set(cardPath(page.id, topic.anchor), topicCard(page, topic, context));
    }
  }
  return views;
}

function notebookCard({ about, pages }: Notebook, { language, words }: Context): CardView {
  const newest = pages.filter(({ date }) => date !== null).slice(-LISTED_SESSIONS);
  const topicCount = pages.reduce((sum, page) => sum + topicsOf(page).length, 0);
  return {
    ...EMPTY,
    title: about.title,
    note: [words.sessionCount(pages.length), words.topicCount(topicCount)].join(' · '),
    list: newest.reverse().map((page) => {
      const topics = topicsOf(page).map(({ heading }) => heading);
      const day = sessionDate(page, language)?.start.monthDay ?? '';
      return summaryOf([`${day} ${page.label}`.trim(), ...topics], 200);
    }),
    text: about.description ?? '',
  };
}

function sessionCard(
  page: PageEntry,
  topics: readonly Topic[],
  { siteName, language, words }: Context,
): CardView {
  const { figures, introduction } = page.rendered.outline;
  return {
    ...EMPTY,
    ...headline(page, { language, words }),
    name: siteName,
    note: [
      topics.length > 0 && words.topicCount(topics.length),
      figures.length > 0 && words.figureCount(figures.length),
      captureSpan(figures),
    ]
      .filter(Boolean)
      .join(' · '),
    list: topics.map(({ heading }) => heading).filter(Boolean),
    more: words.moreTopics,
    text: introduction,
    image: firstImage(page, [...figures.keys()]),
  };
}

/** Returns a single day apart from the title; a range of days is part of the title. */
function headline(
  page: PageEntry,
  { language, words }: Pick<Context, 'language' | 'words'>,
): Pick<CardView, 'day' | 'title'> {
  const date = sessionDate(page, language);
  if (date === null) return { day: null, title: page.label };
  const { day, month, year, weekday } = date.start;
  if (date.end === null) {
    return { day: { day, above: words.yearMonth(year, month), below: weekday }, title: page.label };
  }
  // The line may break after the dash, but not inside a day.
  const range = dateInFull(date, language).replaceAll(' ', '\u00A0').replace('–\u00A0', '– ');
  return { day: null, title: `${range} ${page.label}`.trim() };
}

function topicCard(
  page: PageEntry,
  { heading, excerpt, figures }: Topic,
  { siteName, language }: Context,
): CardView {
  const session = sessionTitle(page, language);
  return {
    ...EMPTY,
    name: siteName,
    note: heading === '' ? '' : summaryOf([session], 40),
    title: heading || session,
    text: excerpt,
    image: firstImage(page, figures),
  };
}

const LISTED_SESSIONS = 5;

const EMPTY: CardView = {
  name: '',
  note: '',
  day: null,
  title: '',
  list: [],
  more: String,
  text: '',
  image: null,
};

/** Returns the first of these figures that has an image. */
function firstImage(
  { images, rendered }: PageEntry,
  indices: readonly number[],
): CardView['image'] {
  for (const index of indices) {
    const image = images[index];
    if (image?.outcome !== 'found') continue;
    const captured = rendered.outline.figures[index]?.captured ?? null;
    return { path: image.absolute, clock: captured && clockTime(captured) };
  }
  return null;
}
