import type { SectionMentions } from './section-mentions.ts';

/**
 * A topic with its sections, of which the first is the topic itself. `session` is a number that the
 * topics of one session share.
 */
export type ThreadTopic = { session: number; sections: readonly SectionMentions[] };

/** How prominent a concept is in a topic, and the name that the topic uses. */
export type Prominence = { strength: number; name: string };

/**
 * Returns the concepts of each topic, by index. A heading counts most; a list item or line that
 * consists of little else counts like a heading of its own, because notes use them so.
 */
export function topicConcepts(topics: readonly ThreadTopic[]): Map<number, Prominence>[] {
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
    for (const [index, { inHeading, blocks }] of sections.entries()) {
      const { topic, section, line, beginning, sentence } = STRENGTHS;
      for (const { concept, name } of inHeading) add(concept, name, index === 0 ? topic : section);
      for (const { text, mentions } of blocks) {
        if (mentions.length === 0) continue;
        const size = sizeOf(text);
        const lead = LEAD.exec(text)?.[0] ?? '';
        for (const { concept, name, end } of mentions) {
          const room = sizeOf(name) + MAX_WORDS_BESIDE;
          const isLeading = end <= lead.length && sizeOf(lead) <= room;
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
const MAX_WORDS_BESIDE = 2;

/** Returns the number of words of a text, of which a Chinese one has two characters. */
function sizeOf(text: string): number {
  const latin = text.match(/[[\p{L}\p{N}+\-]--\p{Script=Han}]+/gv)?.length ?? 0;
  return latin + (text.match(/\p{Script=Han}/gu)?.length ?? 0) / 2;
}
