import { describe, expect, it } from 'vitest';
import { firstTopics } from '../../../src/model/threads/first-topics.ts';

describe('firstTopics', () => {
  it('leads a heading that returns back to its first session', () => {
    const topics = topicsOf(['Bloom filter', 'TLB'], ['Bloom filters'], ['bloom-filter', 'Raft']);
    expect(firstTopics(topics)).toEqual([null, null, 0, 0, null]);
  });

  it('does not lead from a session to itself', () => {
    expect(firstTopics(topicsOf(['IOMMU', 'IOMMU'], ['IOMMU', 'IOMMU']))).toEqual([
      null,
      null,
      0,
      0,
    ]);
  });

  it('ignores headings that any topic may have, and those of many sessions', () => {
    expect(firstTopics(topicsOf(['Conclusion', '', '??'], ['Conclusion', '', '??']))).toEqual(
      Array.from({ length: 6 }, () => null),
    );
    const many = Array.from({ length: 9 }, () => ['论文分享']);
    expect(firstTopics(topicsOf(...many)).every((first) => first === null)).toBe(true);
  });
});

function topicsOf(...sessions: string[][]) {
  return sessions.flatMap((headings, session) =>
    headings.map((heading) => ({ session, sections: [{ heading, inHeading: [], blocks: [] }] })),
  );
}
