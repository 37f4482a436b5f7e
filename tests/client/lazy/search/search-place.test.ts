import { beforeEach, expect, it, vi } from 'vitest';
import {
  queryInAddress,
  saveInAddress,
  savedPlace,
  savePlace,
} from '../../../../src/client/lazy/search/search-place.ts';

const PLACE = { query: 'a', scroll: 3, selected: 1, limit: 40, withInside: false };

let refuse = false;

beforeEach(() => {
  refuse = false;
  const location = new URL('https://example.org/search/?q=old&x=1');
  const history = {
    state: { other: 1 } as unknown,
    replaceState(state: unknown, _: string, url?: URL) {
      if (refuse) throw new DOMException('Too many calls', 'SecurityError');
      history.state = state;
      if (url) location.href = url.href;
    },
  };
  vi.stubGlobal('location', location);
  vi.stubGlobal('history', history);
});

it('saveInAddress replaces only the query', () => {
  saveInAddress('new words');
  expect(queryInAddress()).toBe('new words');
  expect(location.search).toContain('x=1');
  saveInAddress('');
  expect(location.search).toBe('?x=1');
});

it('savePlace keeps the place beside what the entry has, until it is removed', () => {
  savePlace(PLACE);
  expect(history.state).toEqual({ other: 1, search: PLACE });
  expect(savedPlace()).toEqual(PLACE);
  savePlace(null);
  expect(history.state).toEqual({ other: 1 });
  expect(savedPlace()).toBeNull();
});

it('both go on if the browser refuses to replace the entry', () => {
  refuse = true;
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
  saveInAddress('new');
  savePlace(PLACE);
  expect(queryInAddress()).toBe('old');
  expect(warn).toHaveBeenCalledTimes(2);
  warn.mockRestore();
});
