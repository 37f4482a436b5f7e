import type { PageEntry } from '../../../content/types.ts';
import { firstTopics } from '../../../model/threads/first-topics.ts';
import { relatedTopics } from '../../../model/threads/related-topics.ts';
import type { SectionMentions } from '../../../model/threads/section-mentions.ts';
import type { ThreadTopic } from '../../../model/threads/topic-concepts.ts';
import type { Language } from '../../../model/types.ts';
import { anchorUrl } from '../../addresses.ts';
import type { Notebook } from '../../notebook.ts';
import { sessionDate } from '../sessions/day-words.ts';
import { notebookConcepts } from './notebook-concepts.ts';
import { oncePerNotebook } from '../once-per-notebook.ts';

/** A topic of another session. `terms` connect both; empty for an earlier topic with the same heading. */
export type ThreadLink = {
  /** The id of its session, and its anchor there. */
  session: string;
  anchor: string;
  url: string;
  heading: string;
  /** The day of the session, or the name of an undated one. */
  day: string;
  terms: string[];
};

/** Where else the notes discuss a topic. */
export type TopicThread = {
  /** The anchor of the topic. */
  anchor: string;
  /** The first topic with this heading, in an earlier session. */
  first: ThreadLink | null;
  related: ThreadLink[];
};

/** Returns the topics of a page that other sessions discuss too, in reading order. */
export function topicThreads(page: PageEntry, notebook: Notebook): TopicThread[] {
  return notebookThreads(notebook).get(page) ?? [];
}

const notebookThreads = oncePerNotebook((notebook: Notebook) => {
  const topics = notebookTopics(notebook);
  const firsts = firstTopics(topics);
  const related = relatedTopics(topics, notebookConcepts(notebook).concepts);
  const linkTo = (index: number | null, terms: string[] = []): ThreadLink[] => {
    const topic = index === null ? undefined : topics[index];
    return topic === undefined ? [] : [threadLink(topic, terms, notebook.about.language)];
  };
  const found = new Map<PageEntry, TopicThread[]>();
  for (const [index, { page, anchor }] of topics.entries()) {
    const [first = null] = linkTo(firsts[index] ?? null);
    const others = (related[index] ?? []).filter(({ topic }) => topic !== firsts[index]);
    if (first === null && others.length === 0) continue;
    const thread = {
      anchor,
      first,
      related: others.flatMap(({ topic, terms }) => linkTo(topic, terms)),
    };
    found.set(page, [...(found.get(page) ?? []), thread]);
  }
  return found;
});

type PageTopic = ThreadTopic & {
  sections: SectionMentions[];
  page: PageEntry;
  anchor: string;
  heading: string;
};

/** Returns the topics of all sessions in reading order. */
function notebookTopics(notebook: Notebook): PageTopic[] {
  const topics: PageTopic[] = [];
  const numbers = new Map(notebook.pages.map((page, number) => [page, number]));
  for (const section of notebookConcepts(notebook).sections) {
    const { page, heading, isTopic, anchor } = section;
    if (anchor === null) continue;
    const session = numbers.get(page) ?? 0;
    if (isTopic) topics.push({ session, sections: [section], page, anchor, heading });
    else topics.at(-1)?.sections.push(section);
  }
  return topics;
}

function threadLink(
  { page, anchor, heading }: PageTopic,
  terms: string[],
  language: Language,
): ThreadLink {
  const { start } = sessionDate(page, language) ?? {};
  return {
    session: page.id,
    anchor,
    url: anchorUrl(page.id, anchor),
    heading,
    day: start?.date ?? page.label,
    terms,
  };
}
