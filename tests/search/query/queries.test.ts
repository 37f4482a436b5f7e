import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { searchSections } from '../../../src/search/build/search-sections.ts';
import type { SearchHit } from '../../../src/search/query/matching/hits.ts';
import { termPages } from '../../../src/site/views/terms/term-pages.ts';
import { passagesUrl } from '../../../src/site/views/terms/topic-index.ts';
import { notebookOf } from '../../support/notes/notebook.ts';
import { openTestEngine, type TestEngine } from '../../support/search/test-engine.ts';

/** A query with the beginnings of the hits that may be its first; none if it has no answer. */
type ExpectedAnswer = { query: string; first: string[]; missing?: string[]; assumed?: string[] };

const ROOT = new URL('../../../', import.meta.url);
const FIXTURES = new URL('tests/fixtures/queries/', ROOT);

/** Groups of names for one thing each, as a notebook may declare them. */
const JOINED = [
  ['剪枝', 'pruning'],
  ['Quantization', 'Quatization', '量化'],
  ['Copy-on-Write', 'Copy On Write', '写时复制'],
];

const notebooks = [
  { name: 'meetings', notes: new URL('notes/会议笔记.md', ROOT), synonyms: JOINED },
  { name: 'storage', notes: new URL('storage.md', FIXTURES), synonyms: [] },
  { name: 'robots', notes: new URL('robots.md', FIXTURES), synonyms: [] },
];

const queries = JSON.parse(readFileSync(new URL('queries.json', FIXTURES), 'utf8')) as Record<
  string,
  ExpectedAnswer[]
>;

describe.each(notebooks)('the search in the notebook of $name', ({ name, notes, synonyms }) => {
  const notebook = notebookOf(readFileSync(notes, 'utf8'), { language: 'zh-CN' });
  let search: TestEngine;
  beforeAll(async () => {
    search = await openTestEngine(searchSections(notebook), synonyms);
  });
  afterAll(() => search.close());

  it.each(queries[name] ?? [])('answers $query', async ({ query, first, missing, assumed }) => {
    const answer = await search.search(query);
    const [hit] = answer.hits;
    if (first.length === 0) expect(answer).toMatchObject({ total: 0, nearest: [] });
    else
      expect(hit && nameOf(hit)).toSatisfy((found) => first.some((name) => isNamed(found, name)));
    expect(answer.missing).toEqual(expect.arrayContaining(missing ?? []));
    expect(answer.assumed.flatMap(({ shown }) => shown)).toEqual(
      expect.arrayContaining(assumed ?? []),
    );
  });

  it('finds what the page of a term counts, from the link on it', async () => {
    for (const page of termPages(notebook)) {
      const { searchParams } = new URL(passagesUrl(page), 'https://example.org');
      const { total } = await search.search(searchParams.get('q') ?? '');
      expect([page.term, total]).toEqual([page.term, page.sections.length]);
    }
  });
});

/** Returns the date of a hit's session and, except for the session itself, the heading. */
function nameOf({ session, url, heading }: SearchHit): string {
  return [session.date, ...(url.includes('#') ? [heading] : [])].join(' ');
}

/** A name without a heading is that of a session itself. */
function isNamed(found: string, expected: string): boolean {
  return expected.includes(' ') ? found.startsWith(expected) : found === expected;
}
