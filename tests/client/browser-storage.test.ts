import { afterEach, describe, expect, it, vi } from 'vitest';
import { readSaved, save } from '../../src/client/browser-storage.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('save', () => {
  it('saves and removes a value', () => {
    const items = new Map<string, string>();
    vi.stubGlobal('localStorage', {
      getItem: (key: string) => items.get(key) ?? null,
      setItem: (key: string, value: string) => items.set(key, value),
      removeItem: (key: string) => items.delete(key),
    });
    save('theme', 'dark');
    expect(readSaved('theme')).toBe('dark');
    save('theme', null);
    expect(readSaved('theme')).toBeNull();
  });

  it('does nothing in a browser without storage', () => {
    vi.stubGlobal('localStorage', undefined);
    expect(() => save('theme', 'dark')).not.toThrow();
    expect(readSaved('theme')).toBeNull();
  });
});
