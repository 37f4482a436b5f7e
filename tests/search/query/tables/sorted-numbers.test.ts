import { expect, test } from 'vitest';
import { lastUpTo } from '../../../../src/search/query/tables/sorted-numbers.ts';

test.each([
  { limit: 5, numbers: [], out: -1 },
  { limit: 1, numbers: [2, 4], out: -1 },
  { limit: 2, numbers: [2, 4], out: 0 },
  { limit: 3, numbers: [2, 4, 8], out: 0 },
  { limit: 4, numbers: [2, 4, 8], out: 1 },
  { limit: 99, numbers: [2, 4, 8], out: 2 },
])('lastUpTo finds $out for $limit in $numbers', ({ limit, numbers, out }) => {
  expect(lastUpTo(limit, numbers)).toBe(out);
});
