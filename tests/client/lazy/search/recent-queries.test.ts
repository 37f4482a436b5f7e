import { beforeEach, describe, expect, it, vi } from 'vitest';
import { recentQueries, rememberQuery } from '../../../../src/client/lazy/search/recent-queries.ts';

const storage = new Map<string, string>();

beforeEach(() => {
  storage.clear();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => storage.get(key) ?? null,
    setItem: (key: string, value: string) => storage.set(key, value),
    removeItem: (key: string) => storage.delete(key),
  });
});

describe('recentQueries', () => {
  it('returns the last five queries, each once, newest first', () => {
    for (const query of ['a', 'b', 'c', 'a', 'd', 'e', 'f']) rememberQuery(query);
    expect(recentQueries()).toEqual(['f', 'e', 'd', 'a', 'c']);
  });

  it('ignores an empty query and damaged data', () => {
    rememberQuery('');
    expect(recentQueries()).toEqual([]);
    for (const saved of ['{', '{"a":1}', '[1,"a"]']) {
      storage.set('running-notes:queries', saved);
      expect(recentQueries()).toEqual(saved.includes('"a"]') ? ['a'] : []);
    }
  });
});
