import type { PageOutline } from '../types.ts';
import { hanTerms } from './han-words.ts';
import { latinWords, pairsIn, wordRuns } from './latin-words.ts';

/** How a name or word in a text was recognised, in the order in which they are collected. */
export const TEXT_EVIDENCE = ['name', 'proper', 'pair', 'rare', 'run'] as const;

/**
 * The possible terms of one text, in order, by how they were recognised. `pair` has the Chinese and the
 * Latin name in turn. The Chinese words in `terms` and `general` are those of `hanTerms`, once each.
 * Kinds that a text does not contain are missing.
 */
export type TextTerms = Partial<
  Record<(typeof TEXT_EVIDENCE)[number] | 'terms' | 'general', string[]>
>;

/** The possible terms in the heading and the text of a section. */
export type SectionTerms = { heading: TextTerms; text: TextTerms };

/** Finds the possible terms in the introduction of a page, and then in each section. */
export function pageTerms({ introduction, sections }: PageOutline): SectionTerms[] {
  return [{ heading: '', text: introduction }, ...sections].map(sectionTerms);
}

/** Finds the possible terms of a section. The result depends only on the section. */
export function sectionTerms({ heading, text }: { heading: string; text: string }): SectionTerms {
  return {
    heading: textTerms(heading, { isHeading: true }),
    text: textTerms(text, { isHeading: false }),
  };
}

function textTerms(written: string, { isHeading }: { isHeading: boolean }): TextTerms {
  const text = written.replace(ADDRESS, ',');
  const found = {
    ...latinWords(text, { isHeading }),
    pair: pairsIn(text).flat(),
    run: wordRuns(text),
    ...hanTerms(text, { isHeading }),
  };
  // There are many texts, and most have terms of few kinds.
  return Object.fromEntries(Object.entries(found).filter(([, { length }]) => length > 0));
}

/** An address, whose parts are no terms. */
const ADDRESS = /\bhttps?:\/\/[!-~]+/g;
