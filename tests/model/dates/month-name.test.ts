import { expect, it } from 'vitest';
import { monthNameLike } from '../../../src/model/dates/month-name.ts';

it.each([
  [4, 'March', 'April'],
  [4, 'MAR', 'APR'],
  [4, 'März', 'April'],
  [3, 'Januar', 'März'],
  [3, 'febrero', 'marzo'],
  [3, 'Febrero', 'Marzo'],
  [4, 'mars', 'avril'],
  [5, 'марта', 'мая'],
  [9, 'March', 'September'],
  [3, 'word', null],
])('monthNameLike writes month %d like %s: %s', (month, like, name) => {
  expect(monthNameLike(month, like)).toBe(name);
});
