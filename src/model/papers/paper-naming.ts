import type { PaperOutline } from '../types.ts';

/** What a passage of the notes states about a paper. */
export type PaperNaming = Omit<PaperOutline, 'section' | 'at'>;

/** A paper about which nothing is known yet. */
export const UNKNOWN: PaperNaming = {
  title: null,
  venue: null,
  year: null,
  arxiv: null,
  doi: null,
  url: null,
  bibtex: null,
  evidence: 'stated',
};
