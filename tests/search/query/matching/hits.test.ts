import { afterAll, beforeAll, expect, test } from 'vitest';
import type { SearchHit } from '../../../../src/search/query/matching/hits.ts';
import { generatedSections } from '../../../support/notes/generated-sections.ts';
import { type TestEngine, openTestEngine } from '../../../support/search/test-engine.ts';

// The same few headings recur, as the topics of a group do, so their names files are small.
const sections = generatedSections({ language: 'zh', sessions: 100, seed: 4 }).map(
  (section, index) => ({
    ...section,
    heading: `话题 ${index % 7}`,
    text: `会议内容 ${section.text}`,
  }),
);

let search: TestEngine;
beforeAll(async () => {
  search = await openTestEngine(sections);
}, 60_000);
afterAll(() => search.close());

const isLazy = ({ excerpt }: SearchHit) => typeof excerpt === 'function';

test('loadHits lists many hits with few requests and loads their excerpts on demand', async () => {
  const { search: ask } = await search.reopen();
  await ask('会议');
  const before = search.transferred().requests;
  const { hits, total } = await ask('内容', { limit: 200 });
  expect([total, hits.length]).toEqual([sections.length, 200]);
  expect(search.transferred().requests - before).toBeLessThan(30);
  expect(hits.slice(0, 10).some(isLazy)).toBe(false);
  const lazy = hits.findLast(isLazy);
  const [{ excerpt }, section] = [
    lazy ?? { excerpt: null },
    sections.find(({ url }) => url === lazy?.url),
  ];
  if (typeof excerpt !== 'function') throw new Error('All excerpts are loaded');
  expect(section).toMatchObject({ heading: lazy?.heading, session: lazy?.session });
  expect((await excerpt()).text).toContain('会议内容');
});

test('loadHits loads the excerpts of a few hits immediately', async () => {
  const { hits } = await search.search('话题 3', { limit: 10 });
  expect(hits.length).toBe(10);
  expect(hits.some(isLazy)).toBe(false);
});
