import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { SearchSection } from '../../../src/search/shared/types.ts';
import { generatedSections } from '../../support/notes/generated-sections.ts';
import { type TestEngine, openTestEngine } from '../../support/search/test-engine.ts';
import { sample, seededRandom } from '../../support/random.ts';
import { searchTruth } from '../../support/search/search-truth.ts';
import { parseQuery, type QueryTerm } from '../../../src/search/query/query.ts';
import { sectionsOf } from '../../support/notes/notes-sections.ts';
import { withTypo } from '../../support/search/typos.ts';

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

/** A time such as `2020/4/1` is not looked for inside longer words. */
const isNoTime = ({ time, isWeak }: QueryTerm) => time === null || isWeak;

describe.each(corpora)('the search engine in $name', ({ sections }) => {
  const truth = searchTruth(sections);
  const random = seededRandom(20);
  let search: TestEngine;
  beforeAll(async () => {
    search = await openTestEngine(sections);
  }, 30_000);
  afterAll(() => search.close());

  const find = async (typed: string) => {
    const { hits } = await search.search(typed, { limit: Infinity, withInside: true });
    return new Set(hits.map(({ url }) => url));
  };

  test('finds each run of Han characters in all sections that contain it and in no other', async () => {
    const wrong: string[] = [];
    for (const run of sample(truth.hanRuns(), 300, random)) {
      if ((await find(run)).symmetricDifference(truth.find(run)).size > 0) wrong.push(run);
    }
    expect(wrong).toEqual([]);
  });

  test.each(['words', 'prefixes', 'compounds', 'neighbours'] as const)(
    'finds all sections that contain one of the %s',
    async (kind) => {
      const missed: string[] = [];
      const texts = truth[kind]().filter((text) => parseQuery(text).terms.every(isNoTime));
      for (const text of sample(texts, 150, random)) {
        if (!truth.find(text).isSubsetOf(await find(text))) missed.push(text);
      }
      expect(missed).toEqual([]);
    },
  );

  test('puts the section first whose heading equals the query', async () => {
    const wrong: string[] = [];
    for (const heading of sample(truth.headings(), 100, random)) {
      if ((await search.search(heading)).hits[0]?.heading !== heading) wrong.push(heading);
    }
    expect(wrong).toEqual([]);
  });

  test('finds at least 95 of 100 misspelled words among the first three hits', async () => {
    const words = sample(
      truth.words().filter((word) => /^[a-z]{6,}$/.test(word)),
      100,
      random,
    );
    const missed: string[] = [];
    for (const word of words) {
      const typo = withTypo(word, random);
      const { hits } = await search.search(typo, { limit: 3 });
      const right = truth.find(word);
      if (!hits.some(({ url }) => right.has(url))) missed.push(`${typo} for ${word}`);
    }
    expect(missed.length, missed.join(', ')).toBeLessThanOrEqual(words.length * 0.05);
  });

  test.each(['zzqx', '魑魅魍魉', '"IOMMU 魑魅"'])(
    'finds nothing for %s, which does not occur',
    async (typed) => {
      expect((await search.search(typed)).total).toBe(0);
    },
  );
});
