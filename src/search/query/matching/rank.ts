import { toSearchText } from '../../shared/search-text.ts';
import { indexedPieces, phraseOf, unitsOf } from '../../shared/units.ts';
import { intersectScores, matchTerm, type SearchIndex, type TermMatch } from './match.ts';
import type { PlannedTerm } from './plan.ts';
import type { Query } from '../query.ts';
import type { SectionsTable } from '../tables/sections-table.ts';

export type Ranking = {
  /** Numbers of the matching sections, best first. */
  ranked: number[];
  /** How many of the last sections contain a short word only inside longer words. */
  inside: number;
  /**
   * What contains all terms: each section or each session. Or else `parts`: each section contains
   * some of the terms; or `near`: the sessions are those before and after the time of the query.
   */
  scope: 'section' | 'session' | 'parts' | 'near';
  /** Terms that the answer leaves out, as typed, and the terms that it contains instead of them. */
  missing: string[];
  kept: string[];
} & Pick<TermMatch, 'words' | 'assumed'>;

/** A term of a query with its matches. */
export type MatchedTerm = PlannedTerm & TermMatch;

/** Finds the sections that match each term of a query. */
export function matchTerms(
  terms: readonly PlannedTerm[],
  index: SearchIndex,
): Promise<MatchedTerm[]> {
  return Promise.all(terms.map(async (term) => ({ ...term, ...(await matchTerm(term, index)) })));
}

/**
 * Ranks the sections that contain all terms of a query, or, if no section does, the sections of sessions
 * that do. Sections whose heading equals the query come first, then those with the highest score,
 * then the newest, then the first in reading order. Sections that only contain a short word inside
 * longer words come last.
 */
export async function rankSections(
  { typed, query, matches }: { typed: string; query: Query; matches: readonly MatchedTerm[] },
  { lookup, table }: SearchIndex,
): Promise<Ranking> {
  const equal = await sectionsWithHeading(typed, { lookup, table });
  const { scores, scope } = matchTogether(matches, query, table);
  const final = new Map([
    ...applyFilters(scores, matches, query, table),
    ...equal.map((section) => [section, Infinity] as const),
  ]);
  return {
    ...NO_RANKING,
    ...orderScores(final, matches, table, query),
    scope,
    ...shownWords(matches),
  };
}

export const NO_RANKING: Ranking = {
  ranked: [],
  inside: 0,
  scope: 'section',
  missing: [],
  kept: [],
  words: [],
  assumed: [],
};

/** Returns the texts to highlight and the replaced words of the terms that are wanted. */
export function shownWords(matches: readonly MatchedTerm[]): Pick<Ranking, 'words' | 'assumed'> {
  const wanted = matches.filter(({ without }) => !without);
  return {
    words: wanted.flatMap(({ words }) => words),
    assumed: wanted.flatMap(({ assumed }) => assumed),
  };
}

/** Returns the scores of sections without unwanted terms, and with a figure if the query needs it. */
export function applyFilters(
  scores: TermMatch['scores'],
  matches: readonly MatchedTerm[],
  { withFigure }: Pick<Query, 'withFigure'>,
  { hasFigure }: Pick<SectionsTable, 'hasFigure'>,
): Map<number, number> {
  const unwanted = matches.filter(({ without }) => without);
  const excluded = new Set(unwanted.flatMap((match) => [...match.scores.keys()]));
  const passing = [...scores].filter(
    ([section]) => !excluded.has(section) && (!withFigure || hasFigure(section)),
  );
  return new Map(passing);
}

/** Sorts scored sections, or sorts them only by date, those with a short word inside longer words last. */
export function orderScores(
  scores: TermMatch['scores'],
  matches: readonly MatchedTerm[],
  table: SectionsTable,
  { byDate }: Pick<Query, 'byDate'>,
): Pick<Ranking, 'ranked' | 'inside'> {
  const entries = byDate ? [...scores.keys()].map((section) => [section, 0] as const) : [...scores];
  const sorted = entries.sort(compareWith(table)).map(([section]) => section);
  const isInside = (section: number) =>
    scores.get(section) !== Infinity &&
    matches.some(({ inside, without }) => !without && inside.has(section));
  const inside = sorted.filter(isInside);
  const others = sorted.filter((section) => !isInside(section));
  return { ranked: [...others, ...inside], inside: others.length > 0 ? inside.length : 0 };
}

type Scored = readonly [section: number, score: number];

/** Compares by score, then by date, newest first, then by reading order. */
function compareWith({ date }: SectionsTable): (a: Scored, b: Scored) => number {
  return ([a, scoreA], [b, scoreB]) => {
    if (scoreA !== scoreB) return scoreB - scoreA;
    const [dateA, dateB] = [date(a) ?? '', date(b) ?? ''];
    if (dateA !== dateB) return dateA < dateB ? 1 : -1;
    return a - b;
  };
}

/**
 * Returns the sections with all words of the wanted terms, or else those with any in the sessions
 * that have all. Times of the query apply to both.
 */
function matchTogether(
  matches: readonly MatchedTerm[],
  query: Query,
  table: SectionsTable,
): { scores: TermMatch['scores']; scope: 'section' | 'session' } {
  const wanted = matches.filter(({ without }) => !without);
  if (wanted.length === 0) return { scores: allSections(matches, query, table), scope: 'section' };
  const times = wanted.filter(({ time, isWeak }) => time !== null && !isWeak).map(scoresOf);
  const words = wanted.filter(({ time }) => time === null).map(scoresOf);
  const weak = wanted.filter(({ time, isWeak }) => time !== null && isWeak);
  // Next to other terms, `5.4` is a day only if no text matches.
  const asText = weak.map(({ inText }) => inText);
  const byText = intersectTerms([...words, ...asText], times, table);
  if (weak.length === 0 || (wanted.length > 1 && byText.scores.size > 0)) return byText;
  return intersectTerms(words, [...times, ...weak.map(scoresOf)], table);
}

const scoresOf = ({ scores }: Pick<TermMatch, 'scores'>) => scores;

/** Returns the sections with all words and times, or those in the times of sessions with all words. */
function intersectTerms(
  words: readonly TermMatch['scores'][],
  times: readonly TermMatch['scores'][],
  table: SectionsTable,
): { scores: TermMatch['scores']; scope: 'section' | 'session' } {
  const inSection = intersectScores([...words, ...times]);
  if (inSection.size > 0 || words.length < 2) return { scores: inSection, scope: 'section' };
  return { scores: intersectScores([matchSessions(words, table), ...times]), scope: 'session' };
}

/** Returns the sections with any of the words in the sessions that have all of them. */
export function matchSessions(
  words: readonly TermMatch['scores'][],
  table: Pick<SectionsTable, 'session'>,
): TermMatch['scores'] {
  const each = words.map((scores) => new Set(Array.from(scores.keys(), table.session)));
  const inAll = (session: number) => each.every((sessions) => sessions.has(session));
  const inSession = new Map<number, number>();
  for (const [section, score] of words.flatMap((scores) => [...scores])) {
    if (inAll(table.session(section))) {
      inSession.set(section, score + (inSession.get(section) ?? 0));
    }
  }
  return inSession;
}

/** Returns all sections if the query has filters or excluded terms; an empty query matches nothing. */
function allSections(
  terms: readonly PlannedTerm[],
  { withFigure }: Query,
  { size }: SectionsTable,
): TermMatch['scores'] {
  const isEmpty = !withFigure && terms.length === 0;
  return new Map(Array.from({ length: isEmpty ? 0 : size }, (_, section) => [section, 0]));
}

/**
 * Returns the sections whose heading equals the query. Content begins with the heading, so these
 * sections contain each phrase of the query at the same position, and as many units.
 */
async function sectionsWithHeading(
  typed: string,
  { lookup, table }: SearchIndex,
): Promise<number[]> {
  const text = toSearchText(typed);
  const units = unitsOf(text);
  const pieces = indexedPieces(units);
  if (pieces.length === 0) return table.withBareHeading(text);
  const [first, ...others] = await Promise.all(
    pieces.map(async (piece) => {
      const [start] = piece;
      const wanted = start === undefined ? -1 : units.indexOf(start);
      const matches = await lookup.find(phraseOf(piece));
      return new Set(
        [...matches].flatMap(([section, { position }]) => (position <= wanted ? [section] : [])),
      );
    }),
  );
  return [...(first ?? [])].filter(
    (section) =>
      table.headingUnits(section) === units.length && others.every((other) => other.has(section)),
  );
}
