import type { CardView } from '@running-notes/cards/card-view';
import type { PageEntry } from '../../content/types.ts';
import type { Language } from '../../model/types.ts';
import { dictionaryOf } from '../../words/dictionary.ts';
import { cardPath } from '../addresses.ts';
import type { Notebook } from '../notebook.ts';
import type { Topic } from '../types.ts';
import { captureSpan, clockTime, dateInFull, sessionDate } from '../views/sessions/day-words.ts';
import { sessionExcerpt } from '../views/sessions/session-excerpt.ts';
import { sessionTitle } from '../views/sessions/session-title.ts';
import { summaryOf } from '../views/sessions/summary.ts';
import { topicsOf } from '../views/sessions/topics.ts';

/** Returns the contents of all cards by their paths: the notebook's, then each session and its topics. */
export function cardViews(notebook: Notebook): Map<string, CardView> {
  const { title: name, language } = notebook.about;
  const views = new Map([[cardPath(null), notebookCard(notebook)]]);
  for (const page of notebook.pages) {
    const topics = topicsOf(page);
    views.set(cardPath(page.id), { ...sessionCard(page, topics, language), name });
    for (const topic of topics) {
      views.set(cardPath(page.id, topic.anchor), { ...topicCard(page, topic, language), name });
    }
  }
  return views;
}

function notebookCard({ about, pages }: Notebook): CardView {
  const words = dictionaryOf(about.language).page;
  const newest = pages.filter(({ date }) => date !== null).slice(-LISTED_SESSIONS);
  const topicCount = pages.reduce((sum, page) => sum + topicsOf(page).length, 0);
  return {
    ...EMPTY_CARD,
    title: about.title,
    note: [words.sessionCount(pages.length), words.topicCount(topicCount)].join(' · '),
    list: newest.reverse().map((page) => {
      const topics = topicsOf(page).map(({ heading }) => heading);
      const day = sessionDate(page, about.language)?.start.monthDay ?? '';
      return summaryOf([`${day} ${page.label}`.trim(), ...topics], 200);
    }),
    text: about.description ?? '',
  };
}

function sessionCard(page: PageEntry, topics: readonly Topic[], language: Language): CardView {
  const { figures, introduction } = page.rendered.outline;
  const outcomes = figures.map((_, index) => page.images[index]?.outcome);
  const shown = outcomes.filter((outcome) => outcome !== 'file');
  const missing = shown.filter((outcome) => outcome !== 'found').length;
  const words = dictionaryOf(language).page;
  const counts = [
    topics.length > 0 && words.topicCount(topics.length),
    shown.length > 0 && words.figureCount(shown.length, missing),
    captureSpan(figures, page),
  ];
  return {
    ...EMPTY_CARD,
    ...headline(page, language),
    note: counts.filter(Boolean).join(' · '),
    list: topics.map(({ heading }) => heading).filter(Boolean),
    more: words.moreTopics,
    text: sessionExcerpt(page)?.text ?? introduction,
    image: firstImage(page, [...figures.keys()]),
  };
}

/** Returns a single day apart from the title; a range of days is part of the title. */
function headline(page: PageEntry, language: Language): Pick<CardView, 'day' | 'title'> {
  const date = sessionDate(page, language);
  if (date === null) return { day: null, title: page.label };
  const { day, month, year, weekday } = date.start;
  if (date.end === null) {
    const above = dictionaryOf(language).page.yearMonth(year, month);
    return { day: { day, above, below: weekday }, title: page.label };
  }
  // The line may break after the dash, but not inside a day.
  const range = dateInFull(date, language).replaceAll(' ', '\u00A0').replace('–\u00A0', '– ');
  return { day: null, title: `${range} ${page.label}`.trim() };
}

function topicCard(
  page: PageEntry,
  { heading, excerpt, figures }: Topic,
  language: Language,
): CardView {
  const session = sessionTitle(page, language);
  return {
    ...EMPTY_CARD,
    note: heading === '' ? '' : summaryOf([session], 40),
    title: heading || session,
    text: excerpt,
    image: firstImage(page, figures),
  };
}

const LISTED_SESSIONS = 5;

const EMPTY_CARD = { name: '', note: '', day: null, list: [], more: String, text: '', image: null };

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
