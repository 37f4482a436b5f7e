import { knownPieces } from '../vocabulary/known-pieces.ts';
import type { Lexicon } from '../vocabulary/lexicon.ts';
import { intersectScores, type SearchIndex, type TermMatch } from './match.ts';
import { planQuery } from './plan.ts';
import type { Query } from '../query.ts';
import { isQuestionWord } from '../vocabulary/question-words.ts';
import {
  applyFilters,
  type MatchedTerm,
  matchSessions,
  matchTerms,
  NO_RANKING,
  orderScores,
  type Ranking,
  shownWords,
} from './rank.ts';

/**
 * Ranks sections for a query that no section and no session matches as a whole. Terms that occur
 * nowhere are split into words that occur, or are left out. If the rest does not occur together
 * either, sections with only some of the terms match. A time without sessions matches the sessions
 * before and after it.
 */
export async function rankLoosely(
  { query, matches, lexicon }: { query: Query; matches: readonly MatchedTerm[]; lexicon: Lexicon },
  index: SearchIndex,
): Promise<Ranking> {
  const { table } = index;
  const wanted = matches.filter(({ without }) => !without);
  const pieces = (
    await Promise.all(wanted.map((term) => piecesOfTerm(term, { index, lexicon })))
  ).flat();
  const found = withoutQuestionWords(pieces.filter(({ scores }) => scores.size > 0));
  const words = found.filter(({ time }) => time === null);
  const times = found.filter(({ time }) => time !== null);
  const { scores, scope } =
    words.length > 0 ? matchSome(words, times) : matchTimes(times, wanted, index);
  const final = applyFilters(scores, matches, query, table);
  const isAllTogether = scope !== 'parts';
  const lost = wanted.filter(
    (term) => !found.includes(term) && !isQuestionWord(term.text) && !term.isWeak,
  );
  // Times that do not occur together with the words are left out too.
  const missing = isAllTogether || words.length === 0 ? lost : [...lost, ...times];
  return {
    ...NO_RANKING,
    ...orderScores(final, [...words, ...matches.filter(({ without }) => without)], table, query),
    scope,
    missing: textsOf(missing),
    kept: textsOf(scope === 'near' ? [] : found.filter((term) => !missing.includes(term))),
    ...shownWords(found),
  };

  /** Ranks sections with all words in all times; then with all words, or with some. */
  function matchSome(
    some: readonly MatchedTerm[],
    inTimes: readonly MatchedTerm[],
  ): { scores: TermMatch['scores']; scope: Ranking['scope'] } {
    const [byWord, byTime] = [some, inTimes].map((list) => list.map((term) => term.scores));
    const together = intersectScores([...(byWord ?? []), ...(byTime ?? [])]);
    if (together.size > 0) return { scores: together, scope: 'section' };
    const inSessions = intersectScores([matchSessions(byWord ?? [], table), ...(byTime ?? [])]);
    if (inSessions.size > 0) return { scores: inSessions, scope: 'session' };
    return { scores: sumScores(byWord ?? []), scope: 'parts' };
  }
}

function textsOf(terms: readonly MatchedTerm[]): string[] {
  return [...new Set(terms.flatMap((term) => [term, ...term.others]).map(({ text }) => text))];
}

/** Returns a term itself if it matches, or its pieces. Quoted terms, choices and times are not split. */
async function piecesOfTerm(
  term: MatchedTerm,
  { index, lexicon }: { index: SearchIndex; lexicon: Lexicon },
): Promise<MatchedTerm[]> {
  const isWhole = term.quoted || term.others.length > 0 || term.time !== null;
  if (term.scores.size > 0 || isWhole) return [term];
  const texts = await knownPieces(term.text, { ...index, lexicon });
  const terms = texts.map((text) => {
    return { text, quoted: false, without: false, time: null, isWeak: false, others: [] };
  });
  return matchTerms(planQuery({ terms }, lexicon), index);
}

/** Leaves out words such as “what”, unless there are no others. */
function withoutQuestionWords(terms: readonly MatchedTerm[]): readonly MatchedTerm[] {
  const others = terms.filter(({ text, time }) => time === null && !isQuestionWord(text));
  return others.length > 0 ? terms.filter(({ text }) => !isQuestionWord(text)) : terms;
}

function matchTimes(
  times: readonly MatchedTerm[],
  wanted: readonly MatchedTerm[],
  { table }: SearchIndex,
): { scores: TermMatch['scores']; scope: Ranking['scope'] } {
  if (times.length > 0) {
    const together = intersectScores(times.map(({ scores }) => scores));
    if (together.size > 0) return { scores: together, scope: 'section' };
    return { scores: sumScores(times.map(({ scores }) => scores)), scope: 'parts' };
  }
  const [time] = wanted.flatMap((term) => term.time ?? []);
  // If nothing matches, a word such as `may` is probably not a time.
  const isOnlyTime = wanted.every(({ time: own, isWeak, text }) => {
    return own !== null && (!isWeak || /^\d/.test(text));
  });
  const scores = time !== undefined && isOnlyTime ? table.nearTime(time) : new Map();
  return { scores, scope: 'near' };
}

function sumScores(all: readonly TermMatch['scores'][]): TermMatch['scores'] {
  const sums = new Map<number, number>();
  for (const [section, score] of all.flatMap((scores) => [...scores])) {
    sums.set(section, score + (sums.get(section) ?? 0));
  }
  return sums;
}
