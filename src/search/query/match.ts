import type { Alternative } from './alternative.ts';
import type { Found, Lookup } from './lookup.ts';
import type { PlannedPart, PlannedTerm } from './plan.ts';
import type { SectionsTable } from './sections-table.ts';

/** What terms are looked up in. */
export type Index = { lookup: Lookup; table: SectionsTable };

/** The sections of one term with their scores, and what was taken for it. */
export type TermMatch = {
  scores: Map<number, number>;
  marks: string[];
  assumed: { word: string; shown: string[] }[];
};

/** Looks up a term: sections that have all its parts. */
export async function matchTerm(
  { parts }: PlannedTerm,
  { lookup, table }: Index,
): Promise<TermMatch> {
  const matches = await Promise.all(parts.map((part) => matchPart(part, { lookup, table })));
  return {
    scores: intersect(matches.map(({ scores }) => scores)),
    marks: matches.flatMap(({ marks }) => marks),
    assumed: matches.flatMap(({ assumed }) => assumed),
  };
}

/** The sections that all have, with the sum of their scores; none for no sets at all. */
export function intersect(sets: readonly Map<number, number>[]): Map<number, number> {
  const [least, ...others] = [...sets].sort((a, b) => a.size - b.size);
  const common = new Map<number, number>();
  for (const [section, score] of least ?? []) {
    if (!others.every((other) => other.has(section))) continue;
    common.set(
      section,
      others.reduce((sum, other) => sum + (other.get(section) ?? 0), score),
    );
  }
  return common;
}

async function matchPart(part: PlannedPart, { lookup, table }: Index): Promise<TermMatch> {
  const [bound, ...looked] = await Promise.all([
    part.bound === null ? null : lookup.find(part.bound),
    ...part.alternatives.map(({ phrase }) => lookup.find(phrase)),
  ]);
  let tried = part.alternatives;
  let found = looked.filter((each) => each !== null);
  const sofar = new Set(found.flatMap((each) => [...each.keys()]));
  if (part.wider.length > 0 && (bound === null || bound === undefined || bound.size > sofar.size)) {
    tried = [...tried, ...part.wider];
    found = [...found, ...(await findAll(part.wider, lookup))];
  }
  if (found.every(({ size }) => size === 0)) {
    tried = part.otherwise;
    found = await findAll(tried, lookup);
  }
  return gather(part.text, tried, found, table);
}

function findAll(alternatives: readonly Alternative[], lookup: Lookup): Promise<Found[]> {
  return Promise.all(alternatives.map(({ phrase }) => lookup.find(phrase)));
}

function gather(
  word: string,
  tried: readonly Alternative[],
  found: readonly Found[],
  table: SectionsTable,
): TermMatch {
  const scores = new Map<number, number>();
  const hits = tried.flatMap((alternative, index) => {
    const each = found[index];
    return each === undefined || each.size === 0 ? [] : [{ ...alternative, each }];
  });
  for (const { weight, each } of hits) {
    for (const [section, at] of each) {
      const score = weight * (at < table.headingUnits(section) ? HEADING : 1);
      scores.set(section, Math.max(score, scores.get(section) ?? 0));
    }
  }
  const rarity = Math.log(1 + table.size / Math.max(1, scores.size));
  for (const [section, score] of scores) scores.set(section, score * rarity);
  const shown = hits.flatMap(({ assumed }) => assumed ?? []);
  return {
    scores,
    marks: hits.map(({ marks }) => marks),
    assumed: shown.length > 0 ? [{ word, shown: [...new Set(shown)] }] : [],
  };
}

/** How much more a match in the heading counts. */
const HEADING = 4;
