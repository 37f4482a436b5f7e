import { describe, expect, it, test } from 'vitest';
import { passagesUrl, topicIndex } from '../../../../src/site/views/terms/topic-index.ts';
import { notebookOf } from '../../../support/notes/notebook.ts';

const session = (day: number, body: string) => `## 2020/3/${day}\n\n${body}\n\n`;
const indexOf = (...sessions: string[]) => topicIndex(notebookOf(sessions.join('')));
const entry = (index: ReturnType<typeof indexOf>, term: string) =>
  index.flatMap(({ entries }) => entries).find((each) => each.term === term);

describe('topicIndex', () => {
  it('groups terms by letter', () => {
    const index = indexOf(session(11, '### IOMMU'), session(18, '### gVisor'));
    expect(index.map(({ letter, entries }) => [letter, entries.map(({ term }) => term)])).toEqual([
      ['G', ['gVisor']],
      ['I', ['IOMMU']],
    ]);
  });

  it('groups terms that begin with a digit as 0–9', () => {
    expect(indexOf(session(11, '### 5G')).map(({ letter }) => letter)).toEqual(['0–9']);
  });

  it('links a term to its sessions by year, newest first, and prefers a heading that contains it', () => {
    const index = indexOf(
      session(11, '### IOMMU\n\nIOMMU'),
      session(18, '### Other\n\nIOMMU again\n\n### IOMMU'),
      session(25, '### Third\n\nAnother IOMMU'),
    );
    expect(entry(index, 'IOMMU')).toMatchObject({
      url: '/topics/iommu/',
      years: [
        {
          year: '2020',
          places: [
            { url: '/2020-03-25/#third', words: '3/25', main: false },
            { url: '/2020-03-18/#iommu', words: '3/18', main: true },
            { url: '/2020-03-11/#iommu', words: '3/11', main: true },
          ],
        },
      ],
      more: null,
    });
  });

  it('joins the names of one term in both languages', () => {
    const index = indexOf(
      session(11, '### 虚拟机\n\n虚拟机的内存'),
      session(18, '### Other\n\nwhat a virtual machine needs'),
      session(25, '### VM\n\nVM, VM and VM'),
    );
    const terms = index.flatMap(({ entries }) => entries.map(({ term }) => term));
    expect(terms.filter((term) => /虚拟机|VM/.test(term))).toHaveLength(1);
    const { years = [], variants } =
      entry(index, terms.find((term) => /虚拟机|VM/.test(term)) ?? '') ?? {};
    expect(variants).toEqual(expect.arrayContaining(['virtual machine']));
    expect(years[0]?.places.map(({ words, main }) => `${words} ${main}`)).toEqual([
      '3/25 true',
      '3/18 false',
      '3/11 true',
    ]);
  });

  it('lists headings that begin with a term, and links a topic to its section', () => {
    const index = indexOf(session(11, '### IOMMU of a board\n\n### How to copy\n\nan IOMMU'));
    expect(entry(index, 'IOMMU')?.headings).toEqual([
      { url: '/2020-03-11/#iommu-of-a-board', words: 'IOMMU of a board', main: true },
    ]);
    expect(entry(index, 'How to copy')?.url).toBe('/2020-03-11/#how-to-copy');
  });

  it('lists a heading that returns once, where it was last used', () => {
    const index = indexOf(session(11, '### IOMMU 进展'), session(18, '### IOMMU 进展\n\nIOMMU'));
    expect(entry(index, 'IOMMU')).toMatchObject({
      headings: [{ url: '/2020-03-18/#iommu-jin-zhan', words: 'IOMMU 进展' }],
      more: null,
    });
  });

  it.each([
    { count: 7, shown: 7, more: null },
    { count: 8, shown: 6, more: { url: '/search/?q=%22IOMMU%22+by%3Adate', words: '2 more' } },
  ])('shows $shown of $count sessions', ({ count, shown, more }) => {
    const days = Array.from({ length: count }, (_, index) => index + 1);
    const found = entry(indexOf(...days.map((day) => session(day, '### IOMMU'))), 'IOMMU');
    expect(found?.years.flatMap(({ places }) => places)).toHaveLength(shown);
    expect(found?.more).toEqual(more);
  });

  it('keeps the most prominent of many terms', () => {
    const names = Array.from({ length: 500 }, (_, index) => `QX${index}Q`);
    const index = indexOf(
      session(11, `### IOMMU\n\n${names.join(', ')}`),
      session(18, '### IOMMU'),
    );
    expect(index.flatMap(({ entries }) => entries)).toHaveLength(400);
    expect(entry(index, 'IOMMU')).toBeDefined();
  });
});

test.each([
  { term: 'IOMMU', spellings: ['iommu'], query: '"IOMMU" by:date' },
  {
    term: '虚拟机',
    spellings: ['vm', '虚拟机', 'vms'],
    query: '"虚拟机" OR "vm" OR "vms" by:date',
  },
  { term: 'A B', spellings: ['a b', 'a "b'], query: '"A B" by:date' },
])('passagesUrl searches for $term in each of its spellings', ({ term, spellings, query }) => {
  const url = new URL(passagesUrl({ term, spellings }), 'https://example.org');
  expect(url.searchParams.get('q')).toBe(query);
});
