import { describe, expect, it } from 'vitest';
import { paperYears } from '../../../../src/site/views/lists/paper-list.ts';
import { notebookOf, notebookWith, pageEntry } from '../../../support/notes/notebook.ts';

const NOTES = `## 2020/3/11

### Related work

- Scheduler' SOSP19

## 2020/3/18

### Small Queues for All (OSDI'20)

https://arxiv.org/abs/2001.00001

One.

Two.

- doi:10.1145/1.2
- Scheduler' SOSP19
`;

describe('paperYears', () => {
  it('lists each paper under its newest session', () => {
    const [year] = paperYears(notebookOf(NOTES));
    expect(year?.sessions.map(({ session, papers }) => [session.id, papers.length])).toEqual([
      ['2020-03-18', 3],
    ]);
    const [queues, untitled, scheduler] = year?.sessions[0]?.papers ?? [];
    expect(queues).toMatchObject({
      title: 'Small Queues for All',
      url: '/2020-03-18/#small-queues-for-all-osdi-20',
      section: null,
      venue: 'OSDI 2020',
      links: [{ url: 'https://arxiv.org/abs/2001.00001', words: 'arXiv:2001.00001' }],
      searchUrl: 'https://www.semanticscholar.org/search?q=Small+Queues+for+All',
      others: [],
    });
    expect(untitled).toMatchObject({
      title: 'doi:10.1145/1.2',
      section: "Small Queues for All (OSDI'20)",
      bibtex: null,
    });
    expect(scheduler).toMatchObject({
      searchUrl: 'https://www.semanticscholar.org/search?q=Scheduler+SOSP+2019',
      others: [{ url: '/2020-03-11/#related-work', session: { id: '2020-03-11' } }],
    });
  });

  it('moves the older years of a long list to pages of their own', () => {
    const pages = ['2018', '2019', '2020'].map((year) => {
      const lines = Array.from({ length: 80 }, (_, index) => `- arXiv:${year}.${10_000 + index}`);
      return pageEntry(lines.join('\n'), { id: `${year}-01-01`, date: `${year}-01-01` });
    });
    expect(paperYears(notebookWith(pages)).map(({ year, path }) => [year, path])).toEqual([
      ['2020', ''],
      ['2019', 'papers/2019'],
      ['2018', 'papers/2018'],
    ]);
  });

  it('is empty without papers', () => {
    expect(paperYears(notebookOf('## 2020/3/11\n\n### Performance\n'))).toEqual([]);
  });
});
