import { readFileSync } from 'node:fs';
import type { SearchHit } from '../src/search/query/matching/hits.ts';
import type { SearchSection } from '../src/search/shared/types.ts';
import { generatedSections } from '../tests/support/notes/generated-sections.ts';
import { type TestEngine, openTestEngine } from '../tests/support/search/test-engine.ts';
import { sample, seededRandom } from '../tests/support/random.ts';
import { searchTruth } from '../tests/support/search/search-truth.ts';
import { sectionsOf } from '../tests/support/notes/notes-sections.ts';
import { withTypo } from '../tests/support/search/typos.ts';

export type SearchMeasure = {
  corpus: string;
  /** Kind of the queries: all of this kind, or a sample with a fixed seed. */
  kind: string;
  queries: number;
  /** Shares of the queries that found all matching sections, and no others. */
  recall: number;
  precision: number;
  /** Milliseconds in Node. */
  median: number;
};

export type SearchWeight = {
  corpus: string;
  sections: number;
  /** Transferred bytes: to open the search, and also for a first query, median and most of 20. */
  opened: number;
  first: number;
  firstMost: number;
  /** Number and bytes of all files, and bytes of some of them. */
  files: number;
  bytes: number;
  positions: number;
  catalogue: number;
  vocabulary: number;
  /** Milliseconds to build the index. */
  build: number;
};

/** Compares the search with plain substring search: all queries for the notes, samples for others. */
export async function measureSearch(): Promise<{
  measures: SearchMeasure[];
  weights: SearchWeight[];
}> {
  const notes = readFileSync(new URL('../notes/会议笔记.md', import.meta.url), 'utf8');
  const corpora: [string, SearchSection[], number][] = [
    ['notes', sectionsOf(notes), Infinity],
    ['zh-40', generatedSections({ language: 'zh', sessions: 40, seed: 1 }), 2000],
    ['en-40', generatedSections({ language: 'en', sessions: 40, seed: 2 }), 2000],
    ['both-1000', generatedSections({ language: 'both', sessions: 1000, seed: 3 }), 200],
  ];
  const measures: SearchMeasure[] = [];
  const weights: SearchWeight[] = [];
  for (const [corpus, sections, most] of corpora) {
    const started = performance.now();
    const search = await openTestEngine(sections);
    const build = performance.now() - started;
    weights.push(await weigh(corpus, sections, search, build));
    for (const measure of await measureCorpus(sections, search, most)) {
      measures.push({ corpus, ...measure });
    }
    await search.close();
  }
  return { measures, weights };
}

async function weigh(
  corpus: string,
  sections: readonly SearchSection[],
  search: TestEngine,
  build: number,
): Promise<SearchWeight> {
  const truth = searchTruth(sections);
  const words = [
    ...truth.words().filter(({ length }) => length > 4),
    ...truth.hanRuns().filter(({ length }) => length === 2),
  ];
  const opened = search.transferred().bytes;
  const firsts: number[] = [];
  for (const word of sample(words, 20, seededRandom(9))) {
    const before = search.transferred().bytes;
    await (await search.reopen()).search(word);
    firsts.push(search.transferred().bytes - before);
  }
  firsts.sort((a, b) => a - b);
  const size = (part: string) =>
    search.files.reduce(
      (sum, { path, content }) => sum + (path.startsWith(part) ? content.length : 0),
      0,
    );
  return {
    corpus,
    sections: sections.length,
    opened,
    first: firsts[Math.floor(firsts.length / 2)] ?? 0,
    firstMost: firsts.at(-1) ?? 0,
    files: search.files.length,
    bytes: size(''),
    positions: size('positions.'),
    catalogue: size('catalogue.'),
    vocabulary: size('vocabulary.'),
    build: Math.round(build),
  };
}

async function measureCorpus(
  sections: readonly SearchSection[],
  { search }: TestEngine,
  most: number,
): Promise<Omit<SearchMeasure, 'corpus'>[]> {
  const truth = searchTruth(sections);
  const random = seededRandom(7);
  const kinds = ['hanRuns', 'words', 'prefixes', 'compounds', 'neighbours'] as const;
  const measures: Omit<SearchMeasure, 'corpus'>[] = [];
  const measure = async (
    kind: string,
    queries: readonly string[],
    limit: number,
    judge: (query: string, hits: SearchHit[]) => { complete: boolean; clean: boolean },
  ) => {
    if (queries.length === 0) return;
    const times: number[] = [];
    let complete = 0;
    let clean = 0;
    for (const query of queries) {
      const started = performance.now();
      const answer = await search(query, { limit, withInside: true });
      times.push(performance.now() - started);
      const verdict = judge(query, answer.hits);
      complete += verdict.complete ? 1 : 0;
      clean += verdict.clean ? 1 : 0;
      if (!verdict.complete && process.argv.includes('--misses')) console.log(kind, query);
    }
    measures.push({
      kind,
      queries: queries.length,
      recall: complete / queries.length,
      precision: clean / queries.length,
      median: times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0,
    });
  };
  for (const kind of kinds) {
    await measure(kind, sample(truth[kind](), most, random), Infinity, (query, hits) => {
      const found = new Set(hits.map(({ url }) => url));
      const wanted = truth.find(query);
      return { complete: wanted.isSubsetOf(found), clean: found.isSubsetOf(wanted) };
    });
  }
  await measure('headings', sample(truth.headings(), most, random), 200, (query, [first]) => {
    return { complete: first?.heading === query, clean: first?.heading === query };
  });
  const misspelled = new Map(
    sample(
      truth.words().filter((word) => /^[a-z]{6,}$/.test(word)),
      300,
      random,
    ).map((word) => [withTypo(word, random), word]),
  );
  await measure('typos', [...misspelled.keys()], 200, (query, hits) => {
    const right = truth.find(misspelled.get(query) ?? query);
    const first = hits.slice(0, 3).some(({ url }) => right.has(url));
    return { complete: first, clean: hits.every(({ url }) => right.has(url)) };
  });
  return measures;
}
