import { expect, it } from 'vitest';
import { compareNaturally } from '../../../src/model/files/natural-order.ts';

it.each([
  ['numerals', ['第一次.md', '第二次.md', '第九次.md', '第十次.md', '第十一次.md', '第二十次.md']],
  ['digits', ['Meeting 2.md', 'Meeting 12.md', 'week03.md', 'week10.md']],
  ['both', ['第2次.md', '第九次.md', '第11次.md']],
  ['dates', ['2020-3-9.md', '2020-3-11.md', '2020-11-3.md']],
  ['folders first', ['a/2.md', 'a/10.md', 'a b/1.md', 'b.md']],
  ['equal numbers', ['02.md', '2.md']],
])('compareNaturally sorts %s', (_, paths) => {
  expect([...paths].reverse().sort(compareNaturally)).toEqual(paths);
  for (const a of paths) {
    for (const b of paths)
      expect(Math.sign(compareNaturally(a, b))).toBe(-Math.sign(compareNaturally(b, a)) || 0);
  }
});
