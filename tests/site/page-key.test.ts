import { afterEach, describe, expect, it, vi } from 'vitest';
import { isPageChanged, recordPage } from '../../src/site/page-key.ts';
import { shareSiteBuild } from '../../src/site/site-build.ts';
import { notebookWith } from '../support/notes/notebook.ts';

afterEach(() => shareSiteBuild(undefined));

/** Starts a build. Returns the keys that its pages record. */
function startBuild(kept: ReadonlyMap<string, string>): Map<string, string> {
  const keys = new Map<string, string>();
  shareSiteBuild({ notebook: notebookWith([]), reloads: false, kept, keys });
  return keys;
}

describe('isPageChanged', () => {
  it('returns whether the last output lacks a page that shows the same', () => {
    const keys = startBuild(new Map());
    expect(isPageChanged('a', () => ({ title: 'a' }))).toBe(true);
    recordPage('a', { title: 'a' });
    recordPage('b', { title: 'b' });
    const keysAgain = startBuild(keys);
    expect(isPageChanged('a', () => ({ title: 'a' }))).toBe(false);
    expect(isPageChanged('b', () => ({ title: 'other' }))).toBe(true);
    expect(isPageChanged('c', () => ({ title: 'a' }))).toBe(true);
    expect(keysAgain).toEqual(new Map([['a', keys.get('a')]]));
  });

  it('computes nothing for a page that the last output lacks', () => {
    startBuild(new Map());
    const show = vi.fn(() => 'content');
    expect(isPageChanged('a', show)).toBe(true);
    expect(show).not.toHaveBeenCalled();
  });

  it('makes each page on a server, and computes nothing for it', () => {
    const shown = vi.fn(() => 'content');
    expect(isPageChanged('a', shown)).toBe(true);
    expect(shown).not.toHaveBeenCalled();
  });
});
