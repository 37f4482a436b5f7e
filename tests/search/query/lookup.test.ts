import { describe, expect, it, vi } from 'vitest';
import { openLookup, type PagefindModule } from '../../../src/search/query/lookup.ts';

type Instance = ReturnType<PagefindModule['createInstance']>;

const result = (id: string, words: number[] = []) => ({
  id,
  words,
  data: async () => ({ raw_url: `/${id}/`, content: id, filters: {} }),
});

function pagefind(search: Instance['search']) {
  const all = { results: ['a', 'b', 'c'].map((id) => result(id)) };
  const instance = {
    init: vi.fn(async () => {}),
    search: vi.fn((phrase: string | null) =>
      phrase === null ? Promise.resolve(all) : search(phrase),
    ),
  };
  return instance;
}

describe('openLookup', () => {
  it('finds a phrase with the number of each section and the first position', async () => {
    const instance = pagefind(async () => ({ results: [result('c', [7, 3]), result('a', [0])] }));
    const { find, sections } = await openLookup(instance);
    expect(sections).toBe(3);
    expect([...(await find('copy on write'))]).toEqual([
      [2, 3],
      [0, 0],
    ]);
    expect(instance.search).toHaveBeenLastCalledWith('"copy on write"');
  });

  it('looks up each phrase once', async () => {
    const instance = pagefind(async () => ({ results: [] }));
    const { find } = await openLookup(instance);
    await Promise.all([find('tlb'), find('tlb')]);
    await find('tlb');
    expect(instance.search).toHaveBeenCalledTimes(2);
  });

  it('looks up a phrase again after a failure', async () => {
    let fails = true;
    const { find } = await openLookup(
      pagefind(async () => {
        if (fails) throw new Error('offline');
        return { results: [result('b', [1])] };
      }),
    );
    await expect(find('tlb')).rejects.toThrow('offline');
    fails = false;
    expect([...(await find('tlb'))]).toEqual([[1, 1]]);
  });

  it('loads the record of a section, and rejects for a number that does not exist', async () => {
    const { load } = await openLookup(pagefind(async () => ({ results: [] })));
    expect(await load(1)).toMatchObject({ raw_url: '/b/' });
    await expect(load(3)).rejects.toThrow('The index has no section 3');
  });
});
