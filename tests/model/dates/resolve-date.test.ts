import { expect, it } from 'vitest';
import { inferDayOrder } from '../../../src/model/dates/resolve-date.ts';

it.each([
  [['5/3/2024', '17/4/2021'], 'day-first'],
  [['5/3/2024', '4/17/2021'], 'month-first'],
  [['3.11.2020 - 17.11.2020'], 'day-first'],
  [['组会 17/4/2021'], 'day-first'],
  [['２５／３／２０２４'], 'day-first'],
  [['17/4/2021', '4/17/2021'], null],
  [['5/3/2024', '3/3/2020', '2020/3/17'], null],
  [['32/13/2020', 'see 17/4/2021'], null],
  [[], null],
] as const)('settles the order of %j as %s', (texts, order) => {
  expect(inferDayOrder(texts)).toBe(order);
});
