import { describe, expect, it } from 'vitest';
import { groupPapers, joinPaper } from '../../../src/model/papers/paper-identity.ts';
import { UNKNOWN } from '../../../src/model/papers/paper-naming.ts';

const paper = (fields: Partial<typeof UNKNOWN>) => ({ ...UNKNOWN, ...fields });

describe('groupPapers', () => {
  it.each([
    [{ title: 'A Title of Words' }, { title: 'A title of words.' }],
    [{ title: 'A Title of Words', arxiv: '2101.01234' }, { arxiv: '2101.01234' }],
    [{ doi: '10.1/2' }, { title: 'Another', doi: '10.1/2' }],
    [
      { title: 'Tiresias', venue: 'NSDI', year: '2019' },
      { title: 'tiresias', venue: 'NSDI', year: '2019' },
    ],
  ])('joins %o and %o', (a, b) => {
    expect(groupPapers([paper(a), paper(b)])).toHaveLength(1);
  });

  it.each([
    [{ title: 'A Title of Words' }, { title: 'A Title of Letters' }],
    [
      { title: 'Orion', venue: 'NSDI', year: '2019' },
      { title: 'Orion', venue: 'FAST', year: '2021' },
    ],
    [{ arxiv: '2101.01234' }, { doi: '10.1/2' }],
  ])('keeps %o and %o apart', (a, b) => {
    expect(groupPapers([paper(a), paper(b)])).toHaveLength(2);
  });
});

describe('groupPapers, in any order,', () => {
  const arxiv = { arxiv: '2101.01234' };
  const title = { title: 'A Title of Words' };
  const doi = { doi: '10.1/2' };
  it.each([
    [[arxiv, title, { ...arxiv, ...title }]],
    [[title, arxiv, { ...arxiv, ...title }]],
    [[{ ...arxiv, ...title }, title, arxiv]],
    [[arxiv, title, doi, { ...title, ...doi }, { ...arxiv, ...doi }]],
  ])('joins %o by way of each other', (namings) => {
    const papers = [paper({ arxiv: '1' }), ...namings.map(paper), paper({ arxiv: '2' })];
    const [first, ...others] = papers;
    expect(groupPapers(papers)).toEqual([[first], others.slice(0, -1), [papers.at(-1)]]);
  });
});

describe('joinPaper', () => {
  it('takes each field from the first that states it, and venue and year together', () => {
    const joined = joinPaper([
      paper({ title: 'A Title', year: '2018', evidence: 'form' }),
      paper({ title: 'a title', venue: 'OSDI', year: '2019', arxiv: '1' }),
    ]);
    expect(joined).toEqual(
      paper({ title: 'A Title', venue: 'OSDI', year: '2019', arxiv: '1', evidence: 'stated' }),
    );
  });
});
