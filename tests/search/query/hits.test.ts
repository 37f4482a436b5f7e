import { afterAll, beforeAll, expect, test } from 'vitest';
import type { SearchHit } from '../../../src/search/query/hits.ts';
import { generatedSections } from '../../support/generated-sections.ts';
import { type OpenedSearch, openSearchOf } from '../../support/open-search.ts';

// The same few headings again and again, as where a group's topics come back: their names are small.
const sections = generatedSections({ language: 'zh', sessions: 100, seed: 4 }).map(
  (section, index) => ({
    ...section,
    heading: `话题 ${index % 7}`,
    text: `会议内容 ${section.text}`,
  }),
);

let search: OpenedSearch;
beforeAll(async () => {
  search = await openSearchOf(sections);
}, 60_000);
afterAll(() => search.close());

const isAwaited = ({ excerpt }: SearchHit) => typeof excerpt === 'function';

test('lists many hits with few requests, and loads an excerpt when it is asked for', async () => {
  const { search: ask } = await search.reopen();
  await ask('会议');
  const before = search.transferred().requests;
  const { hits, total } = await ask('内容');
  expect([total, hits.length]).toEqual([sections.length, 200]);
  expect(search.transferred().requests - before).toBeLessThan(30);
  expect(hits.slice(0, 10).some(isAwaited)).toBe(false);
  const awaited = hits.findLast(isAwaited);
  const [{ excerpt }, section] = [
    awaited ?? { excerpt: null },
    sections.find(({ url }) => url === awaited?.url),
  ];
  if (typeof excerpt !== 'function') throw new Error('All excerpts are loaded');
  expect(section).toMatchObject({ heading: awaited?.heading, session: awaited?.session });
  expect((await excerpt()).text).toContain('会议内容');
});

test('loads the excerpts of few hits at once', async () => {
  const { hits } = await search.search('话题 3', { limit: 10 });
  expect(hits.length).toBe(10);
  expect(hits.some(isAwaited)).toBe(false);
});
