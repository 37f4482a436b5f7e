import { conceptFinder, type Mention } from './concept-finder.ts';
import type { Concept } from './concepts.ts';

/** The concepts that a section mentions in its heading and in each block of its text. */
export type SectionMentions = {
  heading: string;
  inHeading: Mention[];
  blocks: { text: string; mentions: Mention[] }[];
};

/** Finds the concepts in sections. Linear in the length of the texts. */
export function sectionMentions(
  sections: readonly { heading: string; text: string }[],
  concepts: readonly Concept[],
): SectionMentions[] {
  const mentionsIn = conceptFinder(concepts);
  return sections.map(({ heading, text }) => ({
    heading,
    inHeading: mentionsIn(heading),
    blocks: (text === '' ? [] : text.split(' · ')).map((block) => {
      return { text: block, mentions: mentionsIn(block) };
    }),
  }));
}
