import type { Concept } from './concepts.ts';
import { conceptFinder } from './concept-finder.ts';
import { nameKey } from './name-key.ts';

/** A section of a topic. The first is the topic itself. */
type TopicSection = { heading: string; text: string };

/** A topic with all its sections. `session` is a number that topics of one session share. */
export type ThreadTopic = { session: number; sections: readonly TopicSection[] };

/** How prominent a concept is in a topic, and the name that the topic uses. */
export type Prominence = { strength: number; name: string };

/**
 * Returns the concepts of each topic, by index. A heading counts most; a list item or line that
 * consists of little else counts like a heading of its own, because notes use them so.
 */
export function topicConcepts(
  topics: readonly ThreadTopic[],
  concepts: readonly Concept[],
): Map<number, Prominence>[] {
  const mentionsIn = conceptFinder(concepts);
  const byKey = new Map(
    concepts.flatMap(({ names }, concept) => names.map((name) => [nameKey(name), concept])),
  );
  return topics.map(({ sections }) => {
    const found = new Map<number, Prominence & { count: number }>();
    const add = (concept: number, name: string, strength: number): void => {
      const known = found.get(concept);
      if (known === undefined) found.set(concept, { strength, name, count: 1 });
      else {
        known.count += 1;
        if (strength > known.strength) Object.assign(known, { strength, name });
      }
    };
    for (const [index, { heading, text }] of sections.entries()) {
      const strength = index === 0 ? STRENGTHS.topic : STRENGTHS.section;
      for (const { concept, name } of mentionsIn(heading)) add(concept, name, strength);
      const whole = index === 0 ? byKey.get(nameKey(heading)) : undefined;
      if (whole !== undefined) add(whole, heading, strength);
      for (const block of text === '' ? [] : text.split(' · ')) {
        const size = sizeOf(block);
        const lead = LEAD.exec(block)?.[0] ?? '';
        for (const { concept, name, end } of mentionsIn(block)) {
          const room = sizeOf(name) + MOST_BESIDE;
          const isLeading = end <= lead.length && sizeOf(lead) <= room;
          const { line, beginning, sentence } = STRENGTHS;
          add(concept, name, size <= room ? line : isLeading ? beginning : sentence);
        }
      }
    }
    return new Map(
      Array.from(found, ([concept, { strength, name, count }]) => [
        concept,
        { name, strength: strength + Math.min(1, (count - 1) / 4) },
      ]),
    );
  });
}

const STRENGTHS = { topic: 3, section: 2.5, line: 2, beginning: 1.75, sentence: 1 };

/** The beginning of a line up to punctuation or the first change between Latin and Chinese words. */
const LEAD =
  /^(?:[\p{Script=Latin}\p{N} +-]+?(?=\s\p{Script=Han})|\p{Script=Han}+|[^\p{P}\p{Script=Han}]+)/u;

/** Words beside the name on a line that is about it. */
const MOST_BESIDE = 2;

/** Returns the number of words of a text, of which a Chinese one has two characters. */
function sizeOf(text: string): number {
  const latin = text.match(/(?:(?!\p{Script=Han})[\p{L}\p{N}+-])+/gu)?.length ?? 0;
  return latin + (text.match(/\p{Script=Han}/gu)?.length ?? 0) / 2;
}
