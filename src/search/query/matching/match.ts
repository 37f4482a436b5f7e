import {
  MIN_CERTAIN_WEIGHT,
  LONGEST_SHORT,
  type PhraseCandidate,
  WEIGHTS,
} from '../vocabulary/phrase-candidate.ts';
import type { Lookup, PhraseMatches } from '../tables/lookup.ts';
import type { PlannedPart, PlannedTerm } from './plan.ts';
import type { SectionsTable } from '../tables/sections-table.ts';

/** What a query is matched against. */
export type SearchIndex = { lookup: Lookup; table: SectionsTable };

/** The sections that match a term, with their scores. */
export type TermMatch = {
  scores: ReadonlyMap<number, number>;
  /** The scores of the sections that contain the term, even if its time is not theirs. */
  inText: ReadonlyMap<number, number>;
  /** Sections that contain a short word only inside longer words. */
  inside: ReadonlySet<number>;
  /** Texts to highlight. */
  words: string[];
  /** Words that were replaced, with the words that were searched instead. */
  assumed: { word: string; shown: string[] }[];
};

/** Finds the sections that contain all parts of a term, that are in its time, or that match another. */
export async function matchTerm(term: PlannedTerm, index: SearchIndex): Promise<TermMatch> {
  const own = await matchAlone(term, index);
  if (term.others.length === 0) return own;
  const others = await Promise.all(term.others.map((other) => matchTerm(other, index)));
  return uniteMatches([own, ...others]);
}

async function matchAlone(
  { parts, time, isWeak }: PlannedTerm,
  index: SearchIndex,
): Promise<TermMatch> {
  const matches = await Promise.all(parts.map((part) => matchPart(part, index)));
  const inText = intersectScores(matches.map((match) => match.scores));
  const scores = new Map(inText);
  if (time !== null) {
    const score = isWeak ? WEAK_TIME : IN_TIME;
    for (const section of index.table.inTime(time)) {
      scores.set(section, Math.max(score, scores.get(section) ?? 0));
    }
  }
  return {
    scores,
    inText,
    inside: new Set(matches.flatMap(({ inside }) => [...inside])),
    words: matches.flatMap(({ words }) => words),
    assumed: matches.flatMap(({ assumed }) => assumed),
  };
}

/** Returns the sections that any match contains, each with its best score. */
function uniteMatches(matches: readonly TermMatch[]): TermMatch {
  const whole = new Set(
    matches.flatMap(({ scores, inside }) => [...scores.keys()].filter((key) => !inside.has(key))),
  );
  const inside = matches.flatMap((match) => [...match.inside]).filter((key) => !whole.has(key));
  return {
    scores: bestScores(matches.map(({ scores }) => scores)),
    inText: bestScores(matches.map(({ inText }) => inText)),
    inside: new Set(inside),
    words: matches.flatMap(({ words }) => words),
    assumed: matches.flatMap(({ assumed }) => assumed),
  };
}

function bestScores(maps: readonly TermMatch['scores'][]): TermMatch['scores'] {
  const best = new Map<number, number>();
  for (const [section, score] of maps.flatMap((scores) => [...scores])) {
    best.set(section, Math.max(score, best.get(section) ?? 0));
  }
  return best;
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
  const inside = new Set<number>();
  const whole = new Set<number>();
  const isShort = word.length <= LONGEST_SHORT;
  for (const { weight, sections } of matches) {
    const inHeading = weight < MIN_CERTAIN_WEIGHT ? UNCERTAIN_HEADING : HEADING_WEIGHT;
    for (const [section, { position, times }] of sections) {
      const place = position < table.headingUnits(section) ? inHeading : 1;
      const score = weight * place * (1 + REPETITION_BONUS * Math.min(3, Math.log2(times)));
      scores.set(section, Math.max(score, scores.get(section) ?? 0));
      if (isShort && weight === WEIGHTS.infix) inside.add(section);
      else whole.add(section);
    }
  }
  const rarity = Math.log(1 + table.size / Math.max(1, scores.size));
  for (const [section, score] of scores) scores.set(section, score * rarity);
  const shown = [...new Set(matches.flatMap(({ assumed }) => assumed ?? []))];
  return {
    scores,
    inText: scores,
    inside: new Set([...inside].filter((section) => !whole.has(section))),
    words: matches.map(({ text }) => text),
    assumed: shown.length > 0 ? [{ word, shown }] : [],
  };
}

/** The factors for a match in a heading, and for one that is a guess or a part of a word. */
const HEADING_WEIGHT = 4;
const UNCERTAIN_HEADING = 1.5;

/** How much each doubling of the number of matches adds, up to eight matches. */
const REPETITION_BONUS = 0.1;

/** Scores of sections in the time of a term: above any text, or below it if the term is weak. */
const IN_TIME = 1000;
const WEAK_TIME = 0.01;
