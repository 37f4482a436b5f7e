import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';

type Versions = typeof import('../../../src/client/worker/page-versions.ts');

const entries = new Map<string, Response>();
let openIds: string[] = [];
let versions: Versions;

beforeAll(async () => {
  vi.stubGlobal('self', {
    registration: { scope: 'https://example.org/' },
    clients: { matchAll: async () => openIds.map((id) => ({ id })) },
    offlineVersion: 'v1',
  });
  vi.stubGlobal('caches', {
    open: async () => ({
      put: async (key: string, response: Response) => void entries.set(key, response),
      match: async (key: string) => entries.get(key)?.clone(),
      keys: async () => Array.from(entries.keys(), (url) => ({ url })),
      delete: async ({ url }: { url: string }) => entries.delete(url),
    }),
  });
  versions = await import('../../../src/client/worker/page-versions.ts');
});
afterAll(() => vi.unstubAllGlobals());
beforeEach(() => {
  entries.clear();
  openIds = [];
});

describe('setPageVersion', () => {
  it('forgets closed pages after some dozen', async () => {
    openIds = ['page 0', 'page 3'];
    for (let page = 0; page < 500; page += 1) {
      await versions.setPageVersion(`page ${page}`, `v${page}`);
      expect(entries.size).toBeLessThan(50);
    }
    expect(await versions.pageVersion('page 0')).toBe('v0');
    expect(await versions.pageVersion('page 1')).toBeNull();
    expect(await versions.pageVersion('page 3')).toBe('v3');
  });

  it('keeps the newest pages, which may not be open yet', async () => {
    for (let page = 0; page < 100; page += 1) {
      await versions.setPageVersion(`page ${page}`, 'v1');
      expect(await versions.pageVersion(`page ${page}`)).toBe('v1');
    }
  });
});

describe('openPages', () => {
  it('returns the open pages with their versions and forgets all others', async () => {
    await versions.setPageVersion('a', 'v1');
    await versions.setPageVersion('b', 'v2');
    openIds = ['b', 'c'];
    const pages = await versions.openPages();
    expect(pages.map(({ client, version }) => [client.id, version])).toEqual([
      ['b', 'v2'],
      ['c', null],
    ]);
    expect(entries.size).toBe(1);
  });
});
