import type { PageEntry } from '../../content/types.ts';
import { excerptOf } from './summary.ts';

/** A topic with all that its sections say. */
export type Topic = {
  anchor: string;
  heading: string;
  /** Plain text of its blocks and of the sections inside, at most 200 characters; may be empty. */
  excerpt: string;
  /** Indices of its figures, those of the sections inside included, in the page's list. */
  figures: number[];
};

/** The topics of a page in reading order. */
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
    excerpt: excerptOf(texts, 200),
    figures,
  }));
}
