import { searchText } from '../shared/search-text.ts';

export type QueryTerm = {
  /** In the form of `searchText`, lower case. */
  text: string;
  /** Written in quotation marks: found exactly as it is, without guessing. */
  quoted: boolean;
  /** Written behind a minus: sections that have it are left out. */
  without: boolean;
};

/** First and last day, month or year, both included, as written: `2020-03`. Null is open. */
type DateRange = { from: string; to: string };

export type Query = { terms: QueryTerm[]; dates: DateRange | null; withFigure: boolean };

/**
 * Reads what a reader typed: words, `"exact phrases"`, `-without`, `2020-03`, `2020-03..2020-04`,
 * `year:2020`, `has:image`. Anything else is a word, so no input is an error; what goes beyond
 * {@link MOST_TERMS} terms is not looked at.
 */
export function parseQuery(typed: string): Query {
  const text = searchText(typed).replace(/[“”„]/gu, '"').toLowerCase();
  const query: Query = { terms: [], dates: null, withFigure: false };
  for (const [written] of text.matchAll(TERM)) {
    const dates = readDates(written);
    if (dates !== null) query.dates = dates;
    else if (HAS_IMAGE.test(written)) query.withFigure = true;
    else if (query.terms.length < MOST_TERMS) query.terms.push(readTerm(written));
  }
  query.terms = query.terms.filter((term) => term.text !== '');
  return query;
}

/** More than anybody remembers of a passage; pasted text beyond that would only take time. */
const MOST_TERMS = 24;

/** A quoted phrase, closed or not, with its minus; or everything up to white space or a quote. */
const TERM = /-?"[^"]*"?|[^\s"]+/gu;
const HAS_IMAGE = /^has:(?:image|figure|图)$/u;
const DATES = /^(\d{4}-\d{2}(?:-\d{2})?)(?:\.\.(\d{4}-\d{2}(?:-\d{2})?))?$/u;
const YEAR = /^year:(\d{4})$/u;

function readDates(written: string): DateRange | null {
  const year = YEAR.exec(written)?.[1];
  if (year !== undefined) return { from: year, to: year };
  const [, from, to = from] = DATES.exec(written) ?? [];
  return from === undefined || to === undefined ? null : { from, to };
}

function readTerm(written: string): QueryTerm {
  const without = /^-["\p{L}\p{N}]/u.test(written);
  const bare = without ? written.slice(1) : written;
  return { text: bare.replaceAll('"', '').trim(), quoted: bare.startsWith('"'), without };
}
