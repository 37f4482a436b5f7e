import type { PhraseCandidate } from './phrase-candidate.ts';
import type { Lookup, PhraseMatches } from './lookup.ts';
import type { PlannedPart, PlannedTerm } from './plan.ts';
import type { SectionsTable } from './sections-table.ts';

/** What a query is matched against. */
export type SearchIndex = { lookup: Lookup; table: SectionsTable };

/** The sections that match a term, with their scores. */
export type TermMatch = {
  scores: ReadonlyMap<number, number>;
  /** Texts to highlight. */
  words: string[];
  /** Words that were replaced, with the words that were searched instead. */
  assumed: { word: string; shown: string[] }[];
};

/** Finds the sections that contain all parts of a term. */
export async function matchTerm({ parts }: PlannedTerm, index: SearchIndex): Promise<TermMatch> {
  const matches = await Promise.all(parts.map((part) => matchPart(part, index)));
  return {
    scores: intersectScores(matches.map(({ scores }) => scores)),
    words: matches.flatMap(({ words }) => words),
    assumed: matches.flatMap(({ assumed }) => assumed),
  };
}

/** Returns the sections that all maps contain, with the sum of their scores. */
export function intersectScores(maps: readonly TermMatch['scores'][]): TermMatch['scores'] {
  const [smallest = new Map(), ...others] = [...maps].sort((a, b) => a.size - b.size);
  const common = [...smallest].filter(([section]) => others.every((other) => other.has(section)));
  return new Map(
    common.map(([section, score]) => [
      section,
      others.reduce((sum, other) => sum + (other.get(section) ?? 0), score),
    ]),
  );
}

async function matchPart(part: PlannedPart, { lookup, table }: SearchIndex): Promise<TermMatch> {
  const [bound, direct] = await Promise.all([
    part.bound === null ? null : lookup.find(part.bound),
    findAll(part.candidates, lookup),
  ]);
  let matches = direct;
  const found = new Set(direct.flatMap(({ sections }) => [...sections.keys()]));
  if (part.wider.length > 0 && (bound === null || bound.size > found.size)) {
    matches = [...direct, ...(await findAll(part.wider, lookup))];
  }
  if (matches.length === 0) matches = await findAll(part.fallback, lookup);
  return scoreMatches(part.text, matches, table);
}

type CandidateMatch = PhraseCandidate & { sections: PhraseMatches };

/** Looks up all candidates and returns those that occur in the notes. */
async function findAll(
  candidates: readonly PhraseCandidate[],
  lookup: Lookup,
): Promise<CandidateMatch[]> {
  const matches = await Promise.all(
    candidates.map(async (candidate) => ({
      ...candidate,
      sections: await lookup.find(candidate.phrase),
    })),
  );
  return matches.filter(({ sections }) => sections.size > 0);
}

/** Scores each section by its best candidate. Rare parts of a query count more than common ones. */
function scoreMatches(
  word: string,
  matches: readonly CandidateMatch[],
  table: SectionsTable,
): TermMatch {
  const scores = new Map<number, number>();
  for (const { weight, sections } of matches) {
    for (const [section, position] of sections) {
      const score = weight * (position < table.headingUnits(section) ? HEADING_WEIGHT : 1);
      scores.set(section, Math.max(score, scores.get(section) ?? 0));
    }
  }
  const rarity = Math.log(1 + table.size / Math.max(1, scores.size));
  for (const [section, score] of scores) scores.set(section, score * rarity);
  const shown = [...new Set(matches.flatMap(({ assumed }) => assumed ?? []))];
  return {
    scores,
    words: matches.map(({ text }) => text),
    assumed: shown.length > 0 ? [{ word, shown }] : [],
  };
}

/** How much more a match in the heading counts. */
const HEADING_WEIGHT = 4;
