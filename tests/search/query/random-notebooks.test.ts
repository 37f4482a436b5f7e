import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { SearchSection } from '../../../src/search/shared/types.ts';
import { searchSection } from '../../support/search/search-section.ts';
import { searchTruth } from '../../support/search/search-truth.ts';
import { openTestEngine } from '../../support/search/test-engine.ts';

// So few words that phrases recur in a session, and begin and end at the edges of sections.
const piece = fc.constantFrom(
  '甲',
  '乙',
  '丙',
  '甲乙',
  'tlb',
  'TLBs',
  'sr-iov',
  '4',
  ' ',
  '，',
  ' · ',
);
// As in texts that were read from notes, several spaces are one.
const prose = (maxLength: number) =>
  fc.array(piece, { maxLength }).map((pieces) => pieces.join('').replace(/ +/g, ' ').trim());
const session = fc.array(fc.record({ heading: prose(4), text: prose(12) }), {
  minLength: 1,
  maxLength: 6,
});
const notebook = fc
  .array(session, { minLength: 1, maxLength: 4 })
  .map((sessions) =>
    sessions.flatMap((sections, day) => sections.map((each) => ({ day, ...each }))),
  )
  .map((sections) =>
    sections.map(({ day, ...texts }, order): SearchSection => ({
      ...searchSection({ day: `2020-03-1${day}`, ...texts, order }),
      url: `/base/2020-03-1${day}/#s${order}`,
    })),
  );

test(
  'the search engine finds what plain substring search finds in any notebook',
  { timeout: 120_000 },
  async () => {
    await fc.assert(
      fc.asyncProperty(notebook, async (sections) => {
        const truth = searchTruth(sections);
        const { search, close } = await openTestEngine(sections);
        const find = async (typed: string) =>
          new Set(
            (await search(typed, { limit: Infinity, withInside: true })).hits.map(({ url }) => url),
          );
        try {
          for (const run of truth.hanRuns()) expect(await find(run), run).toEqual(truth.find(run));
          const others = [truth.words(), truth.prefixes(), truth.compounds(), truth.neighbours()];
          for (const text of others.flat()) {
            expect(truth.find(text).difference(await find(text)), text).toEqual(new Set());
          }
          for (const heading of truth.headings()) {
            const { hits } = await search(heading);
            expect(hits[0]?.heading, heading).toBe(heading);
          }
        } finally {
          await close();
        }
      }),
      { numRuns: 60 },
    );
  },
);

test('the search engine finds no phrase that begins in one section and ends in the next', async () => {
  const halves = fc.tuple(
    fc.constantFrom('甲', 'tlb', '4', '。'),
    fc.constantFrom('乙', 'cache', '丙丁'),
  );
  await fc.assert(
    fc.asyncProperty(halves, async ([start, end]) => {
      const { search, close } = await openTestEngine([
        searchSection({ heading: 'one', text: `x ${start}` }),
        searchSection({ heading: end, text: start, order: 1 }),
        searchSection({ heading: '', text: `${end} x`, order: 2 }),
      ]);
      const { total } = await search(`"${start}${end}"`);
      await close();
      expect(total).toBe(start === '。' ? 2 : 0);
    }),
    { numRuns: 12 },
  );
});
