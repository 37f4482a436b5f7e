import { toSearchText } from '../shared/search-text.ts';
import { indexedPieces, phraseOf, unitsOf } from '../shared/units.ts';
import { intersectScores, matchTerm, type SearchIndex, type TermMatch } from './match.ts';
import type { PlannedTerm } from './plan.ts';
import type { Query } from './query.ts';
import type { SectionsTable } from './sections-table.ts';

export type Ranking = {
  /** Numbers of the matching sections, best first. */
  ranked: number[];
  /** Whether no section contains all terms, and `ranked` are sections of sessions that do. */
  bySession: boolean;
  /** Terms that occur nowhere in the notes. */
  missing: string[];
} & Pick<TermMatch, 'words' | 'assumed'>;

/**
 * Finds and ranks the sections that contain all terms of a query, or, if no section does, those of
 * sessions that do. Sections whose heading equals the query come first, then those with the highest
 * score, then the newest, then the first in reading order.
 */
export async function rankSections(
  { typed, query, terms }: { typed: string; query: Query; terms: readonly PlannedTerm[] },
  index: SearchIndex,
): Promise<Ranking> {
  const { table } = index;
  const [matches, equal] = await Promise.all([
    Promise.all(terms.map(async (term) => ({ ...term, ...(await matchTerm(term, index)) }))),
    sectionsWithHeading(typed, index),
  ]);
  const wanted = matches.filter(({ without }) => !without);
  const unwanted = matches.filter(({ without }) => without);
  const { scores, bySession } =
    wanted.length > 0
      ? matchTogether(wanted, table)
      : { scores: allSections(terms, query, table), bySession: false };
  const excluded = new Set(unwanted.flatMap((match) => [...match.scores.keys()]));
  const passing = [...scores].filter(
    ([section]) => !excluded.has(section) && table.passes(section, query),
  );
  const final = new Map([...passing, ...equal.map((section) => [section, Infinity] as const)]);
  return {
    ranked: [...final].sort(compareWith(table)).map(([section]) => section),
    bySession,
    missing: matches.filter((match) => match.scores.size === 0).map(({ text }) => text),
    words: wanted.flatMap(({ words }) => words),
    assumed: wanted.flatMap(({ assumed }) => assumed),
  };
}

type Scored = [section: number, score: number];

/** Compares by score, then by date, newest first, then by reading order. */
function compareWith({ date }: SectionsTable): (a: Scored, b: Scored) => number {
  return ([a, scoreA], [b, scoreB]) => {
    if (scoreA !== scoreB) return scoreB - scoreA;
    const [dateA, dateB] = [date(a) ?? '', date(b) ?? ''];
    if (dateA !== dateB) return dateA < dateB ? 1 : -1;
    return a - b;
  };
}

/** Returns sections with all terms, or else those with any term in the sessions that have all. */
function matchTogether(
  matches: readonly TermMatch[],
  table: SectionsTable,
): { scores: TermMatch['scores']; bySession: boolean } {
  const inSection = intersectScores(matches.map(({ scores }) => scores));
  if (inSection.size > 0 || matches.length < 2) return { scores: inSection, bySession: false };
  const sessions = matches
    .map(({ scores }) => new Set(scores.keys().map(table.session)))
    .reduce((common, each) => common.intersection(each));
  const inSession = new Map<number, number>();
  for (const [section, score] of matches.flatMap(({ scores }) => [...scores])) {
    if (sessions.has(table.session(section))) {
      inSession.set(section, score + (inSession.get(section) ?? 0));
    }
  }
  return { scores: inSession, bySession: true };
}

/** Returns all sections if the query has filters or excluded terms; an empty query matches nothing. */
function allSections(
  terms: readonly PlannedTerm[],
  { dates, withFigure }: Query,
  { size }: SectionsTable,
): TermMatch['scores'] {
  const isEmpty = dates === null && !withFigure && terms.length === 0;
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
      const position = start === undefined ? -1 : units.indexOf(start);
      const matches = await lookup.find(phraseOf(piece));
      return new Set([...matches].flatMap(([section, at]) => (at <= position ? [section] : [])));
    }),
  );
  return [...(first ?? [])].filter(
    (section) =>
      table.headingUnits(section) === units.length && others.every((other) => other.has(section)),
  );
}
