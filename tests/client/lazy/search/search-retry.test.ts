import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { SearchRetry } from '../../../../src/client/lazy/search/search-retry.ts';

const target = new EventTarget();
let searches: number[] = [];
let retry: SearchRetry;

beforeEach(() => {
  vi.useFakeTimers({ now: 0 });
  vi.stubGlobal('addEventListener', target.addEventListener.bind(target));
  searches = [];
  retry = new SearchRetry(() => searches.push(Date.now() / 1000));
});
afterEach(() => {
  retry.cancel();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** Lets a number of searches fail. */
function failTimes(count: number): void {
  for (let times = 0; times < count; times += 1) {
    retry.plan();
    vi.runOnlyPendingTimers();
  }
}

describe('SearchRetry', () => {
  it('doubles the pause with each failure, up to five minutes', () => {
    failTimes(10);
    const pauses = searches.map((time, index) => time - (searches[index - 1] ?? 0));
    expect(pauses).toEqual([3, 6, 12, 24, 48, 96, 192, 300, 300, 300]);
  });

  it('searches once when the network is back', () => {
    failTimes(4);
    searches = [];
    retry.plan();
    target.dispatchEvent(new Event('online'));
    expect(searches).toHaveLength(1);
  });

  it('searches at once after a failure if the network came back meanwhile', () => {
    failTimes(4);
    searches = [];
    target.dispatchEvent(new Event('online'));
    expect(searches).toEqual([]);
    retry.plan();
    vi.advanceTimersByTime(1);
    expect(searches).toHaveLength(1);
  });

  it('does nothing after it is cancelled, and keeps its pause', () => {
    failTimes(1);
    retry.plan();
    retry.cancel();
    vi.advanceTimersByTime(600_000);
    target.dispatchEvent(new Event('online'));
    expect(searches).toEqual([3]);
  });

  it('begins with the first pause again after a success', () => {
    failTimes(3);
    retry.reset();
    searches = [];
    const start = Date.now() / 1000;
    failTimes(1);
    expect(searches).toEqual([start + 3]);
  });
});
