import { describe, expect, it, vi } from 'vitest';
import { createLookup } from '../../../../src/search/query/tables/lookup.ts';
import { memoryIndex } from '../../../support/search/memory-index.ts';
import { searchSection } from '../../../support/search/search-section.ts';

const { lookup } = memoryIndex([
  searchSection({ heading: 'a b', text: 'a b a b c' }),
  searchSection({ heading: 'b', text: 'c a' }),
  searchSection({ heading: '', text: 'b a b a' }),
  searchSection({ heading: 'a', text: '' }),
  searchSection({ heading: '', text: 'a，b' }),
]);

describe('createLookup', () => {
  it.each([
    {
      why: 'every section with a unit',
      phrase: 'a',
      out: [
        [0, 0],
        [1, 3],
        [2, 2],
        [3, 0],
        [4, 1],
      ],
    },
    {
      why: 'every section with a phrase',
      phrase: 'a b',
      out: [
        [0, 0],
        [2, 2],
      ],
    },
    { why: 'a phrase that only occurs later', phrase: 'a b c', out: [[0, 5]] },
    {
      why: 'a phrase that repeats a unit',
      phrase: 'b a b',
      out: [
        [0, 4],
        [2, 1],
      ],
    },
    { why: 'no phrase across a heading', phrase: 'b c', out: [[0, 6]] },
    { why: 'no phrase across sections', phrase: 'c b', out: [] },
    { why: 'no unknown unit', phrase: 'a x', out: [] },
    { why: 'nothing for nothing', phrase: '', out: [] },
    { why: 'any unit between two others', phrase: 'a  b', out: [[4, 1]] },
    { why: 'no heading and text as any unit', phrase: 'b  a', out: [] },
  ])('finds $why: $phrase', async ({ phrase, out }) => {
    const found = [...(await lookup.find(phrase))];
    expect(found.map(([section, { position }]) => [section, position])).toEqual(out);
  });

  it('counts the matches in a section', async () => {
    const times = [...(await lookup.find('a b')).values()].map((match) => match.times);
    expect(times).toEqual([3, 1]);
  });

  it('loads only the files that contain the units', async () => {
    const files = ['a', 'm', '剪'].map((first) => ({
      first,
      load: vi.fn(async () => new Map([[first, [1]]])),
    }));
    const table = { sectionAt: () => 0, start: () => 0, headingUnits: () => 0 };
    const { find } = createLookup({ positions: files }, table);
    expect((await find('m')).size).toBe(1);
    expect((await find('z')).size).toBe(0);
    expect((await find('!')).size).toBe(0);
    expect(files.map(({ load }) => load.mock.calls.length)).toEqual([0, 2, 0]);
  });
});
