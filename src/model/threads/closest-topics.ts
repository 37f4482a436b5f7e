import { conceptKey } from './concept-key.ts';

/** A concept that two topics share: its index, how strongly it links topics, and its name in each. */
export type SharedConcept = { concept: number; score: number; names: string[] };

/** A topic of another session, by its index, with one to three terms that connect both. */
export type RelatedTopic = { topic: number; terms: string[] };

/**
 * Chooses at most three topics by what they share with one topic, the closest first. Topics that share a
 * concept which no chosen topic shares yet come first. For one concept, at most one topic of a session is
 * chosen.
 */
export function closestTopics(
  candidates: ReadonlyMap<number, readonly SharedConcept[]>,
  sessionOf: (topic: number) => number | undefined,
): RelatedTopic[] {
  const left = Array.from(candidates, ([topic, shared]) => candidateOf(topic, shared))
    .filter(({ score }) => score >= MIN_SCORE)
    .sort((a, b) => b.score - a.score || b.topic - a.topic);
  const chosen: Candidate[] = [];
  const reasons = new Set<number>();
  for (let open = left; open.length > 0 && chosen.length < MAX_LINKS;) {
    const next = open.find((each) => each.reasons.some((each) => !reasons.has(each))) ?? open[0];
    if (next === undefined) break;
    chosen.push(next);
    for (const reason of next.reasons) reasons.add(reason);
    open = open.filter(
      ({ topic, reasons: [reason] }) =>
        sessionOf(topic) !== sessionOf(next.topic) || reason !== next.reasons[0],
    );
  }
  return chosen.map(({ topic, terms }) => ({ topic, terms }));
}

type Candidate = RelatedTopic & { score: number; reasons: number[] };

/** The least score of a link. A concept of two sessions with a line of its own in both has it. */
const MIN_SCORE = 2;

/** The least score of the best reason, so that no number of passing mentions makes a link. */
const MIN_BEST_SCORE = 1.3;

const MAX_LINKS = 3;
const MAX_TERMS = 3;

function candidateOf(topic: number, all: readonly SharedConcept[]): Candidate {
  const shared = withoutInnerNames(all).sort((a, b) => b.score - a.score);
  const best = shared[0]?.score ?? 0;
  const score = best < MIN_BEST_SCORE ? 0 : shared.reduce((sum, each) => sum + each.score, 0);
  const telling = shared.filter((each) => each.score > best / 2).slice(0, MAX_TERMS);
  return {
    topic,
    score,
    reasons: telling.map(({ concept }) => concept),
    terms: [...new Set(telling.map(({ names }) => shownName(names)))],
  };
}

/** Leaves out concepts whose names are part of others. */
function withoutInnerNames(shared: readonly SharedConcept[]): SharedConcept[] {
  const keys = shared.map(({ names }) => names.map(conceptKey));
  const isPart = (inner: readonly string[], outer: readonly string[]) =>
    inner.every((key) => outer.some((other) => other !== key && other.includes(key)));
  return shared.filter((_, index) => !keys.some((outer) => isPart(keys[index] ?? [], outer)));
}

/** Returns the longer name, or both if they are in different scripts. */
function shownName([one = '', other = '']: readonly string[]): string {
  if (conceptKey(one) === conceptKey(other)) return one;
  const isHan = (name: string) => /\p{Script=Han}/u.test(name);
  if (isHan(one) !== isHan(other)) return `${one} / ${other}`;
  return one.length < other.length ? other : one;
}
