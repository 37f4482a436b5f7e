import { closestTopics, type RelatedTopic, type SharedConcept } from './closest-topics.ts';
import type { Concept } from './concepts.ts';
import { type Prominence, type ThreadTopic, topicConcepts } from './topic-concepts.ts';

/**
 * Returns for each topic at most three topics of other sessions about the same subject, the closest
 * first. `topics` are in reading order, and their mentions refer to `concepts`. What topics share
 * counts more if few sessions mention it and if it is prominent in both; a passing mention in both is
 * not enough. Linear in the number of topics, because a concept of many topics connects none of them.
 */
export function relatedTopics(
  topics: readonly ThreadTopic[],
  concepts: readonly Concept[],
): RelatedTopic[][] {
  const candidates = topics.map(() => new Map<number, SharedConcept[]>());
  const add = (from: number, to: number, shared: SharedConcept): void => {
    const known = candidates[from]?.get(to);
    if (known === undefined) candidates[from]?.set(to, [shared]);
    else known.push(shared);
  };
  const sessionCount = new Set(topics.map(({ session }) => session)).size;
  for (const [concept, places] of placesOf(topics, topicConcepts(topics))) {
    const sessions = new Set(places.map(({ session }) => session)).size;
    const weight = rarity(sessions, sessionCount) * (concepts[concept]?.weight ?? 0);
    if (sessions < 2 || places.length > MAX_PLACES || weight === 0) continue;
    for (const [one, other] of prominentPairs(places)) {
      const score = weight * Math.sqrt(one.strength * other.strength);
      add(one.topic, other.topic, { concept, score, names: [one.name, other.name] });
      add(other.topic, one.topic, { concept, score, names: [other.name, one.name] });
    }
  }
  return candidates.map((each) => closestTopics(each, (topic) => topics[topic]?.session));
}

type ConceptPlace = Prominence & { topic: number; session: number };

/** Topics that may share a concept which connects them. */
const MAX_PLACES = 24;

/**
 * Returns how rare a concept is: 1 if two sessions mention it, less if more do. A notebook of fewer than
 * 30 sessions counts as 30, because rarity means little there.
 */
function rarity(sessions: number, sessionCount: number): number {
  const count = Math.max(sessionCount, 30);
  return Math.log(count / sessions) / Math.log(count / 2);
}

function placesOf(
  topics: readonly ThreadTopic[],
  found: readonly ReadonlyMap<number, Prominence>[],
): Map<number, ConceptPlace[]> {
  const places = new Map<number, ConceptPlace[]>();
  for (const [topic, { session }] of topics.entries()) {
    for (const [concept, prominence] of found[topic] ?? []) {
      const known = places.get(concept);
      const place = { ...prominence, topic, session };
      if (known === undefined) places.set(concept, [place]);
      else known.push(place);
    }
  }
  return places;
}

/** Returns the pairs of topics of different sessions in which the concept is prominent in one. */
function prominentPairs(places: readonly ConceptPlace[]): [ConceptPlace, ConceptPlace][] {
  const isProminent = ({ strength }: ConceptPlace) => strength >= PROMINENT;
  const prominent = places.filter(isProminent);
  return prominent.flatMap((one) =>
    places
      .filter((other) => other.session !== one.session)
      .filter((other) => !isProminent(other) || other.topic > one.topic)
      .map((other): [ConceptPlace, ConceptPlace] => [one, other]),
  );
}

/** The strength from which on a mention is more than a passing one. */
const PROMINENT = 1.75;
