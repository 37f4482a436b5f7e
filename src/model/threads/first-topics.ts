import { isStopWord } from '../terms/stop-words.ts';
import { conceptKey } from './concept-key.ts';
import type { ThreadTopic } from './topic-concepts.ts';

/**
 * Returns for each topic the first topic of an earlier session with the same heading, by index; null
 * for a new heading. `topics` are in order of their sessions. A heading of many sessions, such as
 * 论文分享, names a part of each meeting and leads nowhere.
 */
export function firstTopics(topics: readonly ThreadTopic[]): (number | null)[] {
  const keys = topics.map(keyOf);
  const sessionOf = (topic: number) => topics[topic]?.session;
  const firsts = new Map<string | undefined, number | null>();
  for (const [key, same] of Map.groupBy(keys.keys(), (topic) => keys[topic])) {
    const isThread = key !== '' && new Set(same.map(sessionOf)).size <= MAX_SESSIONS;
    firsts.set(key, isThread ? (same[0] ?? null) : null);
  }
  return topics.map(({ session }, topic) => {
    const first = firsts.get(keys[topic]) ?? null;
    return first === null || sessionOf(first) === session ? null : first;
  });
}

const MAX_SESSIONS = 8;

/** Returns an empty key for a heading that any topic may have. */
function keyOf({ sections: [first] }: ThreadTopic): string {
  const heading = first?.heading ?? '';
  return isStopWord(heading) ? '' : conceptKey(heading);
}
