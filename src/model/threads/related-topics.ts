import type { IndexEntry } from '../terms/term-index.ts';
import { closestTopics, type RelatedTopic, type SharedConcept } from './closest-topics.ts';
import { conceptsOf } from './concepts.ts';
import { type Prominence, type ThreadTopic, topicConcepts } from './topic-concepts.ts';

/**
 * Returns for each topic at most three topics of other sessions that are about the same, the closest
 * first. `topics` are in reading order, `entries` are the index of their terms. What topics share
 * counts more if few sessions mention it and if it is prominent in both; a passing mention in both is
 * not enough. Linear in the number of topics, because a concept of many topics connects none of them.
 */
export function relatedTopics(
  topics: readonly ThreadTopic[],
  entries: readonly IndexEntry[],
): RelatedTopic[][] {
  const concepts = conceptsOf(entries);
  const candidates = topics.map(() => new Map<number, SharedConcept[]>());
  const sessionCount = new Set(topics.map(({ session }) => session)).size;
  for (const [concept, places] of placesOf(topics, topicConcepts(topics, concepts))) {
    const sessions = new Set(places.map(({ session }) => session)).size;
    if (sessions < 2 || places.length > MOST_PLACES) continue;
    const weight = rarity(sessions, sessionCount) * (concepts[concept]?.isSpecific ? SPECIFIC : 1);
    for (const one of places) {
      for (const other of places) {
        if (one.session === other.session) continue;
        const score = weight * Math.sqrt(one.strength * other.strength);
        const shared = { concept, score, names: [one.name, other.name] };
        const known = candidates[one.topic]?.get(other.topic);
        if (known === undefined) candidates[one.topic]?.set(other.topic, [shared]);
        else known.push(shared);
      }
    }
  }
  return candidates.map((each) => closestTopics(each, (topic) => topics[topic]?.session));
}

type ConceptPlace = Prominence & { topic: number; session: number };

/** Topics that may share a concept which connects them. */
const MOST_PLACES = 40;

/** How much more a specific concept says. */
const SPECIFIC = 1.5;

/** Returns 1 for a concept of two sessions, and less for one of more. A small notebook says little. */
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
