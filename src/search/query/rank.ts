import { searchText } from '../shared/search-text.ts';
import { indexedPieces, phraseOfUnits, unitsOf } from '../shared/units.ts';
import { type Index, intersect, matchTerm, type TermMatch } from './match.ts';
import type { PlannedTerm } from './plan.ts';
import type { Query } from './query.ts';
import type { SectionsTable } from './sections-table.ts';

export type Ranking = {
  /** The sections that answer a query, best first. */
  ranked: number[];
  /** Terms that are nowhere in the notes. */
  missing: string[];
  /** True where no section has all terms, and `ranked` are sections of sessions that do. */
  bySession: boolean;
} & Pick<TermMatch, 'marks' | 'assumed'>;

/**
 * All terms must be in one section; where no section has them, in one session. Sections whose
 * heading is the whole query come first, then by score, then the newest, then in reading order.
 */
export async function rankSections(
  { typed, query, terms }: { typed: string; query: Query; terms: readonly PlannedTerm[] },
  { lookup, table }: Index,
): Promise<Ranking> {
  const [matches, equal] = await Promise.all([
    Promise.all(terms.map((term) => matchTerm(term, { lookup, table }))),
    equalHeadings(typed, { lookup, table }),
  ]);
  const wanted = matches.filter((_, index) => !terms[index]?.without);
  const unwanted = matches.filter((_, index) => terms[index]?.without);
  const { found, bySession } =
    wanted.length > 0
      ? together(wanted, table)
      : { found: everything(terms, query, table), bySession: false };
  for (const section of unwanted.flatMap(({ scores }) => [...scores.keys()])) found.delete(section);
  const passing = [...found].filter(([section]) => table.passes(section, query));
  const scores = new Map([...passing, ...equal.map((section) => [section, Infinity] as const)]);
  const newest = (section: number) => table.date(section) ?? '';
  const ranked = [...scores]
    .sort(([a, scoreA], [b, scoreB]) => {
      if (scoreA !== scoreB) return scoreB - scoreA;
      if (newest(a) !== newest(b)) return newest(a) < newest(b) ? 1 : -1;
      return a - b;
    })
    .map(([section]) => section);
  return {
    ranked,
    bySession,
    missing: terms.flatMap(({ text }, index) => (matches[index]?.scores.size === 0 ? [text] : [])),
    marks: wanted.flatMap(({ marks }) => marks),
    assumed: wanted.flatMap(({ assumed }) => assumed),
  };
}

/** Sections with all terms; else those with any term in the sessions that have all. */
function together(
  matches: readonly TermMatch[],
  table: SectionsTable,
): { found: Map<number, number>; bySession: boolean } {
  const inSection = intersect(matches.map(({ scores }) => scores));
  if (inSection.size > 0 || matches.length < 2) return { found: inSection, bySession: false };
  const sessions = matches
    .map(({ scores }) => new Set([...scores.keys()].map(table.session)))
    .reduce((all, each) => all.intersection(each));
  const inSession = new Map<number, number>();
  for (const { scores } of matches) {
    for (const [section, score] of scores) {
      if (!sessions.has(table.session(section))) continue;
      inSession.set(section, score + (inSession.get(section) ?? 0));
    }
  }
  return { found: inSession, bySession: true };
}

/** A query of nothing but filters finds all that passes them. */
function everything(
  terms: readonly PlannedTerm[],
  { dates, withFigure }: Query,
  { size }: SectionsTable,
): Map<number, number> {
  const filtered = dates !== null || withFigure || terms.length > 0;
  return new Map(Array.from({ length: filtered ? size : 0 }, (_, section) => [section, 0]));
}

/** Content begins with the heading, so a heading that is the query has each unit where that has it. */
async function equalHeadings(typed: string, { lookup, table }: Index): Promise<number[]> {
  const text = searchText(typed);
  const units = unitsOf(text);
  const pieces = indexedPieces(units);
  if (pieces.length === 0) return table.withBareHeading(text);
  const found = await Promise.all(pieces.map((piece) => lookup.find(phraseOfUnits(piece))));
  const [first, ...others] = found.map((each, index) => {
    const start = pieces[index]?.[0];
    const at = start === undefined ? -1 : units.indexOf(start);
    return new Set([...each].flatMap(([section, place]) => (place <= at ? [section] : [])));
  });
  return [...(first ?? [])].filter(
    (section) =>
      table.headingUnits(section) === units.length && others.every((other) => other.has(section)),
  );
}
