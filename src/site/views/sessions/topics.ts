import type { PageEntry } from '../../../content/types.ts';
import type { Topic } from '../../types.ts';
import { summaryOf } from './summary.ts';

/** Returns the topics of a page in reading order. */
export function topicsOf({ rendered }: Pick<PageEntry, 'rendered'>): Topic[] {
  const { sections, figures } = rendered.outline;
  const topicAt: number[] = [];
  const topics = new Map<number, { texts: string[]; figures: number[] }>();
  sections.forEach(({ parent, heading, text }, index) => {
    const topic = parent === null ? index : (topicAt[parent] ?? index);
    topicAt.push(topic);
    const known = topics.get(topic);
    if (known === undefined) topics.set(topic, { texts: [text], figures: [] });
    else known.texts.push(heading, text);
  });
  figures.forEach(({ section }, index) => {
    if (section !== null) topics.get(topicAt[section] ?? section)?.figures.push(index);
  });
  return Array.from(topics, ([index, { texts, figures }]) => ({
    anchor: sections[index]?.anchor ?? '',
    heading: sections[index]?.heading ?? '',
    excerpt: summaryOf(texts, 200),
    figures,
  }));
}
