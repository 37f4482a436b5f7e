import { toSearchText } from '../shared/search-text.ts';
import { splitAtTimes } from './time/query-dates.ts';
import type { QueryTime } from './time/query-time.ts';

/** A query as it was typed, split into terms and filters. */
export type Query = { terms: QueryTerm[]; withFigure: boolean; byDate: boolean };

export type QueryTerm = {
  /** In the form of `toSearchText`, in lower case. */
  text: string;
  /** Whether the term has quotation marks, so that it is only found as written. */
  quoted: boolean;
  /** Whether the term has a minus before it, so that sections that contain it are excluded. */
  without: boolean;
  /**
   * The days that the term names, or null. Sections of sessions in this time match it, and so do
   * sections that contain the text, unless it is `year:2020`.
   */
  time: QueryTime | null;
  /** Whether the term often means something other than a time: `may`, `spring`. */
  isWeak: boolean;
  /** Terms that follow with `OR`. A section that matches one of them matches the term. */
  others: QueryTerm[];
};

/**
 * Parses a query: words, `"exact phrases"`, `-without`, `either OR other`, times in any spelling,
 * `has:image` and `by:date`.
 * Anything else is a word, so no query is invalid. Ignores everything after the first
 * {@link MAX_TERMS} terms.
 */
export function parseQuery(typed: string): Query {
  const text = toSearchText(typed).replace(/[“”„]/gu, '"').replace(OR, '|').toLowerCase();
  const query: Query = { terms: [], withFigure: false, byDate: false };
  for (const part of text.split(QUOTED)) {
    if (part.includes('"')) query.terms.push(parseTerm(part));
    else for (const piece of splitAtTimes(part)) addPiece(piece, query);
  }
  const terms = query.terms.slice(0, MAX_TERMS).filter((term) => term.text !== '');
  query.terms = joinAlternatives(terms);
  return query;
}

/** Enough for a remembered passage. More terms, as in pasted text, would only take time. */
const MAX_TERMS = 24;

/** A quoted phrase with its minus, closed or not. */
const QUOTED = /(-?"[^"]*"?)/u;
/** Means the same as `|`. In lower case it is a word. */
const OR = /(?<=\s)OR(?=\s)/gu;
const HAS_IMAGE = /^has:(?:image|figure|图)$/u;

function addPiece(piece: ReturnType<typeof splitAtTimes>[number], query: Query): void {
  if (typeof piece === 'object') {
    query.terms.push({ ...piece, quoted: false, without: false, others: [] });
    return;
  }
  for (const part of piece.split(' ').filter(Boolean)) {
    if (HAS_IMAGE.test(part)) query.withFigure = true;
    else if (part === 'by:date') query.byDate = true;
    else query.terms.push(parseTerm(part));
  }
}

function parseTerm(part: string): QueryTerm {
  const without = /^-["\p{L}\p{N}]/u.test(part);
  const bare = without ? part.slice(1) : part;
  const text = bare.replaceAll('"', '').trim();
  return { text, quoted: bare.startsWith('"'), without, time: null, isWeak: false, others: [] };
}

/** Joins terms with `|` between them to one. Excluded terms stay on their own. */
function joinAlternatives(terms: readonly QueryTerm[]): QueryTerm[] {
  const joined: QueryTerm[] = [];
  for (const term of terms) {
    const [first, between] = joined.slice(-2);
    const isOr = between?.text === '|' && !between.quoted;
    if (first !== undefined && isOr && !first.without && !term.without) {
      joined.splice(-2, 2, { ...first, others: [...first.others, term] });
    } else joined.push(term);
  }
  return joined;
}
