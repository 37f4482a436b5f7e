import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { SearchSection } from '../../../src/search/shared/record.ts';
import { generatedSections } from '../../support/generated-sections.ts';
import { type OpenedSearch, openSearchOf } from '../../support/open-search.ts';
import { sample, seededRandom } from '../../support/random.ts';
import { searchTruth } from '../../support/search-truth.ts';
import { sectionsOf } from '../../support/sections.ts';
import { slipOf } from '../../support/slips.ts';

const notes = readFileSync(new URL('../../../notes/会议笔记.md', import.meta.url), 'utf8');

const corpora: { name: string; sections: SearchSection[] }[] = [
  { name: 'the notes', sections: sectionsOf(notes) },
  {
    name: 'Chinese notes',
    sections: generatedSections({ language: 'zh', sessions: 15, seed: 11 }),
  },
  {
    name: 'English notes',
    sections: generatedSections({ language: 'en', sessions: 15, seed: 12 }),
  },
  {
    name: 'mixed notes',
    sections: generatedSections({ language: 'both', sessions: 60, seed: 13 }),
  },
];

describe.each(corpora)('in $name', ({ sections }) => {
  const truth = searchTruth(sections);
  const random = seededRandom(20);
  let search: OpenedSearch;
  beforeAll(async () => {
    search = await openSearchOf(sections);
  }, 30_000);
  afterAll(() => search.close());

  const find = async (typed: string) => {
    const { hits } = await search.search(typed, { limit: Infinity });
    return new Set(hits.map(({ url }) => url));
  };

  test('finds every run of Han characters where it stands, and nowhere else', async () => {
    const wrong: string[] = [];
    for (const run of sample(truth.hanRuns(), 300, random)) {
      if ((await find(run)).symmetricDifference(truth.find(run)).size > 0) wrong.push(run);
    }
    expect(wrong).toEqual([]);
  });

  test.each(['words', 'prefixes', 'compounds', 'neighbours'] as const)(
    'misses no section with one of the %s',
    async (kind) => {
      const missed: string[] = [];
      for (const text of sample(truth[kind](), 150, random)) {
        if (!truth.find(text).isSubsetOf(await find(text))) missed.push(text);
      }
      expect(missed).toEqual([]);
    },
  );

  test('puts the section first whose heading is the query', async () => {
    const wrong: string[] = [];
    for (const heading of sample(truth.headings(), 100, random)) {
      if ((await search.search(heading)).hits[0]?.heading !== heading) wrong.push(heading);
    }
    expect(wrong).toEqual([]);
  });

  test('finds at least 95 of 100 words with a slip among the first three', async () => {
    const words = sample(
      truth.words().filter((word) => /^[a-z]{4,}$/.test(word)),
      100,
      random,
    );
    const missed: string[] = [];
    for (const word of words) {
      const slip = slipOf(word, random);
      const { hits } = await search.search(slip, { limit: 3 });
      const right = truth.find(word);
      if (!hits.some(({ url }) => right.has(url))) missed.push(`${slip} for ${word}`);
    }
    expect(missed.length, missed.join(', ')).toBeLessThanOrEqual(words.length * 0.05);
  });

  test.each(['zzqx', '魑魅魍魉', 'IOMMU 魑魅'])('finds nothing for %s', async (typed) => {
    expect((await search.search(typed)).total).toBe(0);
  });
});
