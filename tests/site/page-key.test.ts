import { afterEach, describe, expect, it, vi } from 'vitest';
import { once, pageKey } from '../../src/site/page-key.ts';

afterEach(() => vi.unstubAllEnvs());

describe('pageKey', () => {
  it('returns equal keys for equal contents only', () => {
    vi.stubEnv('DEV', false);
    const keys = [{ title: 'a' }, { title: 'a' }, { title: 'b' }].map((shown) =>
      pageKey(() => shown),
    );
    expect(keys[0]).toMatch(/^[0-9a-f]{64}$/);
    expect(keys[1]).toBe(keys[0]);
    expect(keys[2]).not.toBe(keys[0]);
  });

  it('computes nothing on a server', () => {
    vi.stubEnv('DEV', true);
    const shown = vi.fn(() => 'content');
    expect(pageKey(shown)).toBe('');
    expect(shown).not.toHaveBeenCalled();
  });
});

describe('once', () => {
  it('calls the function on the first call only', () => {
    const compute = vi.fn(() => ({}));
    const shared = once(compute);
    expect(compute).not.toHaveBeenCalled();
    expect(shared()).toBe(shared());
    expect(compute).toHaveBeenCalledOnce();
  });
});
