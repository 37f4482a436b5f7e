import { toSearchText } from '../shared/search-text.ts';

/** A query as it was typed, split into terms and filters. */
export type Query = { terms: QueryTerm[]; dates: DateRange | null; withFigure: boolean };

export type QueryTerm = {
  /** In the form of `toSearchText`, in lower case. */
  text: string;
  /** Whether the term has quotation marks, so that it is only found as written. */
  quoted: boolean;
  /** Whether the term has a minus before it, so that sections that contain it are excluded. */
  without: boolean;
};

/** First and last day, month or year as typed, such as `2020-03`. Both are included. */
type DateRange = { from: string; to: string };

/**
 * Parses a query: words, `"exact phrases"`, `-without`, `2020-03`, `2020-03..2020-04`, `year:2020` and
 * `has:image`. Anything else is a word, so no query is invalid. Ignores everything after the first
 * {@link MOST_TERMS} terms.
 */
export function parseQuery(typed: string): Query {
  const text = toSearchText(typed).replace(/[“”„]/gu, '"').toLowerCase();
  const query: Query = { terms: [], dates: null, withFigure: false };
  for (const [part] of text.matchAll(PART)) {
    const dates = parseDates(part);
    if (dates !== null) query.dates = dates;
    else if (HAS_IMAGE.test(part)) query.withFigure = true;
    else query.terms.push(parseTerm(part));
  }
  query.terms = query.terms.slice(0, MOST_TERMS).filter((term) => term.text !== '');
  return query;
}

/** Enough for a remembered passage. More terms, as in pasted text, would only take time. */
const MOST_TERMS = 24;

/** A quoted phrase with its minus, closed or not; or everything up to white space or a quote. */
const PART = /-?"[^"]*"?|[^\s"]+/gu;
const HAS_IMAGE = /^has:(?:image|figure|图)$/u;
const DATES = /^(\d{4}-\d{2}(?:-\d{2})?)(?:\.\.(\d{4}-\d{2}(?:-\d{2})?))?$/u;
const YEAR = /^year:(\d{4})$/u;

function parseDates(part: string): DateRange | null {
  const year = YEAR.exec(part)?.[1];
  if (year !== undefined) return { from: year, to: year };
  const [, from, to = from] = DATES.exec(part) ?? [];
  return from === undefined || to === undefined ? null : { from, to };
}

function parseTerm(part: string): QueryTerm {
  const without = /^-["\p{L}\p{N}]/u.test(part);
  const bare = without ? part.slice(1) : part;
  return { text: bare.replaceAll('"', '').trim(), quoted: bare.startsWith('"'), without };
}
