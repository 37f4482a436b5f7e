import { describe, expect, it } from 'vitest';
import { closestTopics, type SharedConcept } from '../../../src/model/threads/closest-topics.ts';

describe('closestTopics', () => {
  it('sorts by what is shared, and names it in both scripts', () => {
    const related = choose({
      1: [share(0, 2.5, '剪枝', 'pruning')],
      2: [share(1, 2, 'TLB'), share(2, 3, 'IOMMU')],
    });
    expect(related).toEqual([
      { topic: 2, terms: ['IOMMU', 'TLB'] },
      { topic: 1, terms: ['剪枝 / pruning'] },
    ]);
  });

  it('leaves out topics that share too little, however many passing mentions', () => {
    expect(choose({ 1: [share(0, 1.9, 'TLB')] })).toEqual([]);
    expect(choose({ 1: [0, 1, 2, 3].map((each) => share(each, 1, `T${each}`)) })).toEqual([]);
  });

  it('chooses at most three, and prefers those that add a term', () => {
    const related = choose({
      1: [share(0, 5, 'A')],
      2: [share(0, 4, 'A')],
      3: [share(0, 3, 'A')],
      4: [share(1, 2, 'B')],
    });
    expect(related.map(({ topic }) => topic)).toEqual([1, 4, 2]);
  });

  it('chooses one topic of a session for one reason', () => {
    const related = choose({ 1: [share(0, 5, 'A')], 2: [share(0, 4, 'A')] }, [0, 7, 7]);
    expect(related.map(({ topic }) => topic)).toEqual([1]);
  });

  it('does not count the parts of a shared name', () => {
    const related = choose({ 1: [share(0, 3, '快照隔离'), share(1, 3, '快照')] });
    expect(related[0]?.terms).toEqual(['快照隔离']);
  });

  it('shows the longer of two names in one script', () => {
    const related = choose({ 1: [share(0, 3, 'COW', 'copy-on-write')] });
    expect(related[0]?.terms).toEqual(['copy-on-write']);
  });
});

/** Chooses from topics that are each in the session with this number, or in one of their own. */
function choose(shared: Record<number, SharedConcept[]>, sessions: number[] = []) {
  const candidates = Object.entries(shared).map(([topic, all]) => [Number(topic), all] as const);
  return closestTopics(new Map(candidates), (topic) => sessions[topic] ?? topic);
}

function share(concept: number, score: number, name: string, other = name): SharedConcept {
  return { concept, score, names: [name, other] };
}
