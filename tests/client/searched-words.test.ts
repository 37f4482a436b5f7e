import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  hasSearchedWords,
  saveSearchedWords,
  takeSearchedWords,
} from '../../src/client/searched-words.ts';

beforeEach(() => {
  const items = new Map<string, string>();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => items.set(key, value),
    removeItem: (key: string) => items.delete(key),
  });
  vi.stubGlobal('location', { pathname: '/2020-03-11/' });
  vi.useFakeTimers();
});

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

describe('takeSearchedWords', () => {
  it('returns the words once, on the page that the result opens', () => {
    saveSearchedWords(['剪枝', 'iommu'], '/2020-03-11/');
    expect(hasSearchedWords()).toBe(true);
    expect(takeSearchedWords()).toEqual(['剪枝', 'iommu']);
    expect(hasSearchedWords()).toBe(false);
    expect(takeSearchedWords()).toEqual([]);
  });

  it('keeps the words of another page', () => {
    saveSearchedWords(['剪枝'], '/2020-03-18/');
    expect(takeSearchedWords()).toEqual([]);
    expect(hasSearchedWords()).toBe(true);
  });

  it('drops words that are older than 20 seconds', () => {
    saveSearchedWords(['剪枝'], '/2020-03-18/');
    vi.advanceTimersByTime(20_000);
    expect(takeSearchedWords()).toEqual([]);
    expect(hasSearchedWords()).toBe(false);
  });

  it.each(['not JSON', '{}', '{"words":"x"}', 'null'])(
    'returns nothing for the unexpected content %s',
    (content) => {
      localStorage.setItem('running-notes:found', content);
      expect(takeSearchedWords()).toEqual([]);
    },
  );

  it('returns nothing in a browser without storage', () => {
    vi.stubGlobal('localStorage', undefined);
    expect(() => saveSearchedWords(['剪枝'], '/')).not.toThrow();
    expect(hasSearchedWords()).toBe(false);
    expect(takeSearchedWords()).toEqual([]);
  });
});
