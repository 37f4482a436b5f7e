import { describe, expect, it } from 'vitest';
import { visitAt } from '../../../../src/client/lazy/reading/visits.ts';

const MINUTE = 60_000;

const [old, last, shown] = [{ '/a/': '1' }, { '/a/': '2' }, { '/a/': '3' }];

describe('visitAt', () => {
  it('remembers nothing from before on a first visit', () => {
    expect(visitAt(5, { saved: null, shown, isInside: false })).toEqual({
      before: null,
      last: shown,
      at: 5,
    });
  });

  it.each([
    { minutes: 29, isInside: false, before: old },
    { minutes: 30, isInside: false, before: last },
    { minutes: 300, isInside: true, before: old },
    { minutes: 360, isInside: true, before: last },
    // The clock was set back.
    { minutes: -600, isInside: true, before: last },
  ])(
    'compares with $before after $minutes minutes (from another page: $isInside)',
    ({ minutes, isInside, before }) => {
      const saved = { before: old, last, at: 0 };
      const now = minutes * MINUTE;
      expect(visitAt(now, { saved, shown, isInside })).toEqual({ before, last: shown, at: now });
    },
  );
});
