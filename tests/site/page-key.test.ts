import { afterEach, describe, expect, it, vi } from 'vitest';
import { isPageChanged, once } from '../../src/site/page-key.ts';
import { shareSiteBuild } from '../../src/site/site-build.ts';
import { notebookWith } from '../support/notebook.ts';

afterEach(() => shareSiteBuild(undefined));

/** Starts a build. Returns the keys that its pages record. */
function startBuild(kept: ReadonlyMap<string, string>): Map<string, string> {
  const keys = new Map<string, string>();
  shareSiteBuild({ notebook: notebookWith([]), kept, keys });
  return keys;
}

describe('isPageChanged', () => {
  it('returns whether the last output lacks a page that shows the same', () => {
    const keys = startBuild(new Map());
    expect(isPageChanged('a', () => ({ title: 'a' }))).toBe(true);
    expect(isPageChanged('b', () => ({ title: 'b' }))).toBe(true);
    const keysAgain = startBuild(keys);
    expect(isPageChanged('a', () => ({ title: 'a' }))).toBe(false);
    expect(isPageChanged('b', () => ({ title: 'other' }))).toBe(true);
    expect(isPageChanged('c', () => ({ title: 'a' }))).toBe(true);
    expect([...keysAgain.keys()]).toEqual(['a', 'b', 'c']);
    expect(keysAgain.get('a')).toBe(keys.get('a'));
  });

  it('makes each page on a server, and computes nothing for it', () => {
    const shown = vi.fn(() => 'content');
    expect(isPageChanged('a', shown)).toBe(true);
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
