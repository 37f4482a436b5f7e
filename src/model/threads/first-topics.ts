import { isStopWord } from '../terms/stop-words.ts';
import { nameKey } from './name-key.ts';
import type { ThreadTopic } from './topic-concepts.ts';

/**
 * Returns for each topic the first topic of an earlier session with the same heading, by index; null
 * for a new heading. `topics` are in order of their sessions. A heading of many sessions, such as
 * 论文分享, names a part of each meeting and leads nowhere.
 */
export function firstTopics(topics: readonly ThreadTopic[]): (number | null)[] {
  const byKey = Map.groupBy(topics.keys(), (topic) => keyOf(topics[topic]));
  return topics.map((topic) => {
    const same = byKey.get(keyOf(topic)) ?? [];
    const [first] = same;
    const sessions = new Set(same.map((each) => topics[each]?.session)).size;
    if (first === undefined || keyOf(topic) === '' || sessions > MOST_SESSIONS) return null;
    return topics[first]?.session === topic.session ? null : first;
  });
}

const MOST_SESSIONS = 8;

/** Returns an empty key for a heading that any topic may have. */
function keyOf(topic: ThreadTopic | undefined): string {
  const heading = topic?.sections[0]?.heading ?? '';
  return isStopWord(heading) ? '' : nameKey(heading);
}
