import { searchText } from '../shared/search-text.ts';
import { isIndexed, phraseOfUnits, unitsOf } from '../shared/units.ts';

/** One thing to look up for a part of a query. */
export type Alternative = {
  /** Indexed units with spaces between them. */
  phrase: string;
  /** How much a match counts, up to 1. */
  weight: number;
  /** Text to mark where it stands. */
  marks: string;
  /** What is shown to the reader where this was guessed. */
  assumed?: string;
};

/** The alternative that looks up a text as it is written. */
export function alternativeOf(text: string, weight = 1): Alternative {
  return {
    phrase: phraseOfUnits(unitsOf(searchText(text)).filter(isIndexed)),
    weight,
    marks: text,
  };
}
