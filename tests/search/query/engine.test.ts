import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openSearchEngine } from '../../../src/search/query/engine.ts';
import type { SearchSection } from '../../../src/search/shared/types.ts';
import { searchSection } from '../../support/search/search-section.ts';
import { type TestEngine, openTestEngine } from '../../support/search/test-engine.ts';

const section = (
  day: string,
  heading: string,
  text: string,
  fields: Partial<SearchSection> = {},
): SearchSection => searchSection({ day, heading, path: ['Topic'], text, ...fields });

const sections = [
  section('2019-01-02', 'Conclusion', 'Only old things.'),
  section('2020-03-11', '网络剪枝', '本质上就是重要性排序。 · 基于重建误差的剪枝', {
    hasFigure: true,
    thumbnail: '/assets/a.webp',
  }),
  section('2020-03-11', 'IOMMU and conclusion', 'A softare SVM manager, virtualization on L0'),
  section('2020-03-18', 'Migration for SR-IOV？', '做压缩 再是硬件优化 4个使用 Optane 的建议'),
  section('2020-03-18', 'Warm Boot', '总之就是 Copy On Write 的思想。IOTLB 14个使用'),
  section('2020-04-01', 'Conclusions', 'copy-on-write in C++ · GPU 分配'),
  section('2020-04-01', '论文：剪枝', '论文剪枝'),
  section('2020-04-01', 'SM 分配', '<b onclick="x">bold</b> &amp; iotlb', {
    files: '16:35 Snipaste_2020-04-01_16-35-16',
  }),
  section('2020-04-01', 'SM分配', 'x'),
  section('2020-04-01', '！？……', 'switches 🚀 上线 100%'),
  section('2020-04-01', '……', '記憶體 and the query'),
].map((each, order) => ({ ...each, order }));

let search: TestEngine;
beforeAll(async () => {
  search = await openTestEngine(sections);
});
afterAll(() => search.close());

const headings = async (typed: string) =>
  (await search.search(typed)).hits.map(({ heading }) => heading);

describe('a search', () => {
  test.each([
    { why: 'Han inside a word', input: '重建误', out: ['网络剪枝'] },
    { why: 'no Han phrase across a space', input: '缩再', out: [] },
    { why: 'a quoted space', input: '"压缩 再是"', out: ['Migration for SR-IOV？'] },
    { why: 'letters and Han without a space', input: 'gpu分配', out: ['Conclusions'] },
    {
      why: 'a number as the end of another',
      input: '4个使用',
      out: ['Migration for SR-IOV？', 'Warm Boot'],
    },
    { why: 'an infix', input: 'otl', out: ['SM 分配', 'Warm Boot'] },
    { why: 'a joined compound', input: 'sriov', out: ['Migration for SR-IOV？'] },
    { why: 'a spaced compound', input: 'sr iov', out: ['Migration for SR-IOV？'] },
    {
      why: 'a compound, joined or spaced',
      input: 'copy-on-write',
      out: ['Conclusions', 'Warm Boot'],
    },
    { why: 'an exact phrase', input: '"copy on write"', out: ['Warm Boot'] },
    { why: 'no part of a phrase', input: '"opy on write"', out: [] },
    { why: 'no part of a word in quotes', input: '"virtual"', out: [] },
    {
      why: 'all symbols of a phrase',
      input: '"IOMMU and conclusion"',
      out: ['IOMMU and conclusion'],
    },
    { why: 'a phrase with a full-width symbol', input: '"论文：剪枝"', out: ['论文：剪枝'] },
    { why: 'no words apart for a phrase', input: '"重要性。剪枝"', out: [] },
    { why: 'the word of a file name', input: '"snipaste"', out: ['SM 分配'] },
    { why: 'symbols', input: 'c++', out: ['Conclusions'] },
    { why: 'what does not contain a word', input: 'iotlb -optane -思想', out: ['SM 分配'] },
    { why: 'what contains only a longer word', input: 'iotlb -tlb -opt -思想', out: ['SM 分配'] },
    { why: 'what has no file with a word', input: 'iotlb -snipaste', out: ['Warm Boot'] },
    {
      why: 'words of one session',
      input: '重要性 virtualization',
      out: ['网络剪枝', 'IOMMU and conclusion'],
    },
    {
      why: 'words of different sessions, if they are never together',
      input: '重要性 optane',
      out: ['网络剪枝', 'Migration for SR-IOV？'],
    },
    { why: 'a month', input: '剪枝 2020-03', out: ['网络剪枝'] },
    { why: 'a range', input: 'iotlb 2020-03-18..2020-03', out: ['Warm Boot'] },
    { why: 'a year', input: 'year:2019', out: ['Conclusion'] },
    { why: 'sections with figures', input: 'has:image', out: ['网络剪枝'] },
    { why: 'full-width letters', input: 'ＩＯＭＭＵ', out: ['IOMMU and conclusion'] },
    { why: 'pinyin', input: 'wangluo jianzhi', out: ['网络剪枝'] },
    { why: 'nothing for nonsense', input: 'zzqx', out: [] },
    { why: 'nothing for unknown Han text', input: '魑魅魍魉', out: [] },
    {
      why: 'the rest if one of two words is unknown',
      input: 'IOMMU 魑魅',
      out: ['IOMMU and conclusion'],
    },
    { why: 'known words in a question', input: '重要性怎么排序的呢', out: ['网络剪枝'] },
    { why: 'nothing for an unknown quoted phrase', input: '"IOMMU 魑魅"', out: [] },
    { why: 'nothing for white space', input: ' ', out: [] },
    { why: 'nothing for symbols that do not occur', input: '？！ … "', out: [] },
    { why: 'a symbol', input: '%', out: ['！？……'] },
    { why: 'an emoji', input: '🚀', out: ['！？……'] },
    { why: 'an emoji in a phrase', input: '🚀上线', out: ['！？……'] },
    { why: 'a plural', input: 'switch', out: ['！？……'] },
    { why: 'a plural in -ies', input: 'queries', out: ['……'] },
    { why: 'traditional characters', input: '優化', out: ['Migration for SR-IOV？'] },
    { why: 'words of Taiwan', input: '網路剪枝', out: ['网络剪枝'] },
    { why: 'words of the mainland', input: '内存', out: ['……'] },
    { why: 'no other character', input: '優哉', out: [] },
  ])('finds $why: $input', async ({ input, out }) => {
    expect((await headings(input)).sort()).toEqual([...out].sort());
  });
});

describe('the ranking', () => {
  test.each(sections.map(({ heading }) => heading))(
    'puts the heading %s first',
    async (heading) => {
      expect((await headings(heading))[0]).toBe(heading);
    },
  );

  test.each(['论文:剪枝', '论文,剪枝', 'migration for sr-iov?'])(
    'treats a symbol like its full-width form in the heading: %s',
    async (typed) => {
      expect((await headings(typed))[0]).toBe(
        typed.startsWith('论') ? '论文：剪枝' : 'Migration for SR-IOV？',
      );
    },
  );

  test('puts the newest of equally good sections first', async () => {
    expect(await headings('iotlb')).toEqual(['SM 分配', 'Warm Boot']);
  });
});

describe('an answer', () => {
  test('contains everything that a result shows', async () => {
    const { total, hits, years, words, scope, missing, kept } = await search.search('重建误差');
    expect(hits).toEqual([
      {
        url: sections[1]?.url,
        heading: '网络剪枝',
        path: ['Topic'],
        session: { id: '2020-03-11', title: '2020-03-11 组会', date: '2020-03-11' },
        hasFigure: true,
        thumbnail: '/assets/a.webp',
        name: { text: '网络剪枝', matches: [] },
        excerpt: { text: '本质上就是重要性排序。 · 基于重建误差的剪枝', matches: [[16, 20]] },
      },
    ]);
    expect({ total, years, words, scope, missing, kept }).toEqual({
      scope: 'section',
      missing: [],
      kept: [],
      total: 1,
      years: [{ year: '2020', sections: 1 }],
      words: ['重建误差'],
    });
  });

  test('contains the matches in the name of a hit, which is never shortened', async () => {
    const { hits } = await search.search('剪枝');
    expect(hits.map(({ name }) => name)).toContainEqual({ text: '网络剪枝', matches: [[2, 4]] });
    const [first] = (await search.search('Migration for SR-IOV')).hits;
    expect(first?.name.text).toBe('Migration for SR-IOV？');
  });

  test('reports which word it searched instead of a misspelled one', async () => {
    const { hits, assumed } = await search.search('virtualizaton');
    expect(hits[0]?.heading).toBe('IOMMU and conclusion');
    expect(assumed).toEqual([{ word: 'virtualizaton', shown: ['virtualization'] }]);
  });

  test('reports that the words are in one session but not in one section', async () => {
    const scopeOf = async (typed: string) => (await search.search(typed)).scope;
    expect(await scopeOf('重要性 virtualization')).toBe('session');
    expect(await scopeOf('重要性 剪枝')).toBe('section');
    expect(await scopeOf('剪枝')).toBe('section');
    expect(await scopeOf('重要性 optane')).toBe('parts');
  });

  test('reports which spelling of Han text it searched instead', async () => {
    expect((await search.search('網路剪枝')).assumed).toEqual([
      { word: '網路剪枝', shown: ['网络剪枝'] },
    ]);
  });

  test('offers similar words if nothing matches', async () => {
    expect((await search.search('optnnne')).nearest).toContain('optane');
    expect((await search.search('魑魅')).nearest).toEqual([]);
  });

  test('contains markup as plain text', async () => {
    const { hits } = await search.search('onclick');
    expect(hits[0]?.excerpt).toMatchObject({ text: '<b onclick="x">bold</b> &amp; iotlb' });
  });

  test('contains at most the given number of hits, but counts all', async () => {
    const { total, hits } = await search.search('year:2020', { limit: 2 });
    expect([total, hits.length]).toEqual([10, 2]);
  });
});

describe('a departure from the query', () => {
  test('is reported with the words that are missing and those that are kept', async () => {
    expect(await search.search('IOMMU 魑魅')).toMatchObject({ missing: ['魑魅'], kept: ['iommu'] });
  });

  test('hides sections that contain a short word only inside longer words', async () => {
    const few = await openTestEngine([
      section('2020-03-11', 'TVM', 'svm', { order: 0 }),
      section('2020-03-18', 'About', 'a VM', { order: 1 }),
    ]);
    const answer = async (typed: string, withInside = false) => {
      const { hits, inside } = await few.search(typed, { withInside });
      return { hits: hits.map(({ heading }) => heading), inside };
    };
    expect(await answer('vm')).toEqual({ hits: ['About'], inside: 1 });
    expect(await answer('vm', true)).toEqual({ hits: ['About', 'TVM'], inside: 0 });
    expect(await answer('svm')).toEqual({ hits: ['TVM'], inside: 0 });
    expect(await answer('sv')).toEqual({ hits: ['TVM'], inside: 0 });
    await few.close();
  });

  test('leads to the nearest sessions if no session is in the time', async () => {
    const { scope, missing, hits } = await search.search('2020/3/17');
    expect({ scope, missing }).toEqual({ scope: 'near', missing: ['2020/3/17'] });
    expect(hits[0]?.session.date).toBe('2020-03-18');
  });
});

test('latest returns the newest sessions', async () => {
  expect((await search.latest()).map(({ session: { date } }) => date)).toEqual([
    '2020-04-01',
    '2020-03-18',
    '2020-03-11',
  ]);
});

test('a hit without text shows the headings below it, or the files of its images', async () => {
  const url = '/base/2020-03-11/';
  const few = await openTestEngine([
    section('2020-03-11', '2020-03-11 组会', '', { url, path: [], order: 0 }),
    section('2020-03-11', '剪枝', '', { path: [], files: '16:43 a.png', order: 1 }),
    section('2020-03-11', '度量', 'x', { path: ['剪枝'], order: 2 }),
    section('2020-03-11', 'IOMMU', 'y', { path: [], order: 3 }),
  ]);
  const excerpts = async (typed: string) =>
    (await few.search(typed)).hits.map(({ excerpt }) => 'text' in excerpt && excerpt.text);
  expect(await excerpts('组会')).toEqual(['剪枝 · IOMMU']);
  expect(await excerpts('剪枝')).toEqual(['度量']);
  expect(await excerpts('16:43')).toEqual(['16:43 a.png']);
  await few.close();
});

test('a search finds images without a heading and a text', async () => {
  const image = { files: '16:43 a.png', hasFigure: true };
  const images = await openTestEngine([
    section('2020-03-11', '', '', { ...image, url: '/base/2020-03-11/#a', order: 0 }),
    section('2020-03-18', '', '', { hasFigure: true, url: '/base/2020-03-18/#b', order: 1 }),
    section('2020-04-01', '', '', { files: 'gone.png', url: '/base/2020-04-01/#c', order: 2 }),
    section('2020-04-01', '', '', { url: '/base/2020-04-01/#d', order: 3 }),
  ]);
  const urls = async (typed: string) => (await images.search(typed)).hits.map(({ url }) => url);
  expect(await urls('has:image')).toEqual(['/base/2020-03-18/#b', '/base/2020-03-11/#a']);
  expect(await urls('16:43')).toEqual(['/base/2020-03-11/#a']);
  expect(await urls('gone')).toEqual(['/base/2020-04-01/#c']);
  expect((await images.search('-x')).total).toBe(3);
  await images.close();
});

test('a search reads 5.4 as a day only if no text matches', async () => {
  const kernel = await openTestEngine([
    section('2020-05-04', 'Linux', 'linux linux linux', { order: 0 }),
    section('2020-06-01', 'Kernel', 'linux 5.4 is out', { order: 1 }),
    section('2020-06-08', 'Memory', 'nothing', { order: 2 }),
  ]);
  const answers = async (typed: string) =>
    (await kernel.search(typed)).hits.map(({ heading }) => heading);
  expect(await answers('linux 5.4')).toEqual(['Kernel']);
  expect(await answers('5.4')).toEqual(['Kernel', 'Linux']);
  expect(await answers('linux 5/4')).toEqual(['Linux']);
  expect(await answers('nothing 6.8')).toEqual(['Memory']);
  expect(await answers('6.8')).toEqual(['Memory']);
  expect(await answers('6.9')).toEqual(['Memory']);
  await kernel.close();
});

describe('preload', () => {
  const queries = ['剪枝', '網路剪枝', 'iotlb', 'jianzhi', 'virtualizaton', 'year:2020', '%'];

  test('loads everything that later searches need', async () => {
    const engine = await search.reopen();
    await engine.preload();
    const { requests } = search.transferred();
    for (const typed of queries) expect((await engine.search(typed)).total).toBeGreaterThan(0);
    expect(search.transferred().requests).toBe(requests);
  });

  test('loads nothing for notes with many sections', async () => {
    const many = await openTestEngine(
      Array.from({ length: 201 }, (_, order) => section('2020-03-11', `${order}`, 'x', { order })),
    );
    const { requests } = many.transferred();
    await many.preload();
    expect(many.transferred().requests).toBe(requests);
    await many.close();
  });
});

test('a search finds each naughty string that is a heading', { timeout: 60_000 }, async () => {
  const file = new URL('../../corpora/naughty-strings.json', import.meta.url);
  const strings = (JSON.parse(readFileSync(file, 'utf8')) as string[]).filter((text) =>
    /[\p{L}\p{N}]/u.test(text),
  );
  const odd = await openTestEngine(
    strings.map((text, order) => ({
      ...section('2020-01-01', text, 'text'),
      url: `/#${order}`,
      order,
    })),
  );
  const missed: string[] = [];
  for (const text of strings) {
    const { hits } = await odd.search(text);
    if (!hits.some(({ heading }) => heading === text)) missed.push(text);
  }
  await odd.close();
  expect(missed).toEqual([]);
});

test('a search finds letters without their marks, and with them only where they are', async () => {
  const marked = await openTestEngine([
    section('2020-01-01', 'か\u309a', 'ก็', { order: 0 }),
    section('2020-01-01', 'か', 'ก', { order: 1 }),
  ]);
  const count = async (typed: string) => (await marked.search(typed)).total;
  expect([await count('か'), await count('か\u309a')]).toEqual([2, 1]);
  expect([await count('ก'), await count('ก็')]).toEqual([2, 1]);
  await marked.close();
});

test('a search in an empty index finds nothing', async () => {
  const empty = await openTestEngine([]);
  expect((await empty.search('剪枝')).total).toBe(0);
  await empty.close();
});

test('openSearchEngine rejects if the index does not load', async () => {
  const base = `${search.base}elsewhere/`;
  await expect(openSearchEngine({ base })).rejects.toThrow('404');
});
