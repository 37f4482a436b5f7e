import { describe, expect, it } from 'vitest';
import { scanSections } from '../../../../src/search/build/scan-sections.ts';
import { createLexicon } from '../../../../src/search/query/vocabulary/lexicon.ts';
import { planQuery } from '../../../../src/search/query/matching/plan.ts';
import { parseQuery } from '../../../../src/search/query/query.ts';
import { matchTerms, rankSections } from '../../../../src/search/query/matching/rank.ts';
import type { SearchSection } from '../../../../src/search/shared/types.ts';
import { memoryIndex } from '../../../support/search/memory-index.ts';
import { searchSection } from '../../../support/search/search-section.ts';

const sections: Record<string, SearchSection> = {
  old: searchSection({ day: '2019-01-02', heading: 'Old', text: 'memory and cache' }),
  cache: searchSection({ day: '2020-03-11', heading: 'Cache', text: 'lines', hasFigure: true }),
  lines: searchSection({ day: '2020-03-11', heading: 'Lines', text: 'memory lines of a cache' }),
  cacheLines: searchSection({ day: '2020-03-18', heading: 'Cache lines', text: 'x' }),
  pages: searchSection({ day: '2020-03-18', heading: 'Pages', text: 'tables of pages' }),
  bare: searchSection({ day: '2020-03-18', heading: '……', text: 'x' }),
  undated: searchSection({
    heading: 'Notes',
    text: 'memory and cache',
    session: { id: 'notes', title: 'Notes', date: null },
  }),
};
const names = Object.keys(sections);
const all = Object.values(sections);

async function rank(typed: string) {
  const query = parseQuery(typed);
  const index = memoryIndex(all);
  const terms = planQuery(query, createLexicon(scanSections(all).vocabulary));
  const matches = await matchTerms(terms, index);
  const { ranked, ...ranking } = await rankSections({ typed, query, matches }, index);
  return { ranked: ranked.map((section) => names[section]), ...ranking };
}

describe('rankSections', () => {
  it.each([
    { why: 'a section contains all terms', typed: 'memory lines', out: ['lines'] },
    {
      why: 'one of two terms is enough',
      typed: 'tables OR memory -lines',
      out: ['pages', 'old', 'undated'],
    },
    { why: 'terms are excluded', typed: 'memory -lines', out: ['old', 'undated'] },
    { why: 'only terms are excluded', typed: '-x -memory', out: ['pages', 'cache'] },
    { why: 'a date filter applies', typed: 'memory 2020-03', out: ['lines'] },
    { why: 'a figure filter applies', typed: 'lines has:image', out: ['cache'] },
    {
      why: 'there are only filters',
      typed: 'year:2020',
      out: ['cacheLines', 'pages', 'bare', 'cache', 'lines'],
    },
    { why: 'the query is empty', typed: ' ', out: [] },
    { why: 'a term occurs nowhere', typed: 'memory 魑魅', out: [] },
  ])('returns the matching sections if $why', async ({ typed, out }) => {
    expect((await rank(typed)).ranked).toEqual(out);
  });

  it('returns sections of a session that contains all terms if no section does', async () => {
    expect(await rank('pages x')).toMatchObject({
      ranked: ['pages', 'cacheLines', 'bare'],
      scope: 'session',
    });
    expect(await rank('memory pages')).toMatchObject({ ranked: [], scope: 'session' });
  });

  it('puts the section first whose heading equals the query', async () => {
    expect((await rank('lines')).ranked[0]).toBe('lines');
    expect((await rank('cache')).ranked[0]).toBe('cache');
    expect((await rank('CACHE  Lines')).ranked[0]).toBe('cacheLines');
  });

  it('finds a heading that has no indexed unit', async () => {
    expect((await rank('……')).ranked).toEqual(['bare']);
  });

  it('puts a higher score before a newer date', async () => {
    const { ranked } = await rank('cach');
    expect(ranked.indexOf('cache')).toBeLessThan(ranked.indexOf('lines'));
  });

  it('sorts all results by date if the query asks for it', async () => {
    expect((await rank('cache')).ranked[0]).toBe('cache');
    expect((await rank('cache by:date')).ranked[0]).toBe('cacheLines');
  });

  it('sorts equal scores from new to old, undated sections last', async () => {
    expect((await rank('memory and')).ranked).toEqual(['old', 'undated']);
  });

  it('returns the words to highlight of wanted terms only', async () => {
    expect((await rank('memory -lines')).words).toEqual(['memory']);
  });
});
