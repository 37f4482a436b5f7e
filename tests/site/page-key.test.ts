import { afterEach, describe, expect, it, vi } from 'vitest';
import { once, pageKey } from '../../src/site/page-key.ts';

afterEach(() => vi.unstubAllEnvs());

describe('pageKey', () => {
  it('returns equal keys for equal contents only', async () => {
    vi.stubEnv('DEV', false);
    const keys = await Promise.all(
      [{ title: 'a' }, { title: 'a' }, { title: 'b' }].map((shown) => pageKey(async () => shown)),
    );
    expect(keys[0]).toMatch(/^[0-9a-f]{64}$/);
    expect(keys[1]).toBe(keys[0]);
    expect(keys[2]).not.toBe(keys[0]);
  });

  it('computes nothing on a server', async () => {
    vi.stubEnv('DEV', true);
    const shown = vi.fn(async () => 'content');
    expect(await pageKey(shown)).toBe('');
    expect(shown).not.toHaveBeenCalled();
  });
});

describe('once', () => {
  it('calls the function on the first call only', async () => {
    const compute = vi.fn(async () => ({}));
    const shared = once(compute);
    expect(compute).not.toHaveBeenCalled();
    expect(await shared()).toBe(await shared());
    expect(compute).toHaveBeenCalledOnce();
  });
});
