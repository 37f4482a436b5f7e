import type { TEXT_EVIDENCE } from './text-terms.ts';

/** How a term was recognised. */
export type Evidence = (typeof TEXT_EVIDENCE)[number] | 'han' | 'listed';

/** A term that the index may contain. */
export type TermDraft = {
  evidence: Set<Evidence>;
  /** Number of occurrences of each spelling. */
  spellings: Map<string, number>;
  /** Sections by index; true if the term occurs in the heading. */
  places: Map<number, boolean>;
  /** Whether a heading, or its part before a colon, consists of the term. */
  isHeading: boolean;
};

/** Creates a term that occurs nowhere yet. */
export function newDraft(): TermDraft {
  return { evidence: new Set(), spellings: new Map(), places: new Map(), isHeading: false };
}

/** Returns the spellings of a term, the most frequent first. */
export function spellingsOf({ spellings }: TermDraft): string[] {
  return [...spellings].sort(([, a], [, b]) => b - a).map(([spelling]) => spelling);
}

/** Counts the occurrences of a term in all its spellings. */
export function countMentions({ spellings }: TermDraft): number {
  return [...spellings.values()].reduce((sum, count) => sum + count, 0);
}
