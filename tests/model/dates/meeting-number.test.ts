import { expect, it } from 'vitest';
import { readHeadingDate } from '../../../src/model/dates/heading-date.ts';
import { titleDate } from '../../../src/model/dates/trailing-date.ts';

it.each([
  ['Meeting 5 - 12 March 2020', 'Meeting 5', null],
  ['Meeting 12 - 11 March 2020', 'Meeting 12', null],
  ['Meeting #5 - 15/Feb/2020', 'Meeting #5', null],
  ['Sitzung 3 - 12. März 2020', 'Sitzung 3', null],
  ['Sitzung vom 11. - 18. März 2020', 'Sitzung', '2020-03-18'],
  ['11 - 18 March 2020', '', '2020-03-18'],
])('the number in "%s" is the first day of a range or that of a meeting', (text, label, end) => {
  expect(readHeadingDate(text)).toMatchObject({ kind: 'day', label, end });
});

it.each([
  ['Slot 1 - 21 January 2020', 'Slot 1', null],
  ['Lecture 4 – 5 May 2020', 'Lecture 4', null],
  ['Retreat 11 - 18 March 2020', 'Retreat', '2020-03-18'],
])('the number in the title "%s" too', (text, label, end) => {
  expect(titleDate(text)).toMatchObject({ kind: 'day', label, end });
});
