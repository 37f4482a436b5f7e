import { expect, it } from 'vitest';
import { redate } from '../../../src/model/dates/redate.ts';

const FROM = '2020-03-11';

it.each([
  ['2020/3/11', '2026/1/5'],
  ['2020-3-11', '2026-1-5'],
  ['20200311', '20260105'],
  ['0311', '0105'],
  ['2020年3月11日', '2026年1月5日'],
  ['二〇二〇年三月十一日', '二〇二六年一月五日'],
  ['２０２０／３／１１', '２０２６／１／５'],
  ['11/3/2020', '5/1/2026'],
  ['March 11th, 2020', 'January 5th, 2026'],
  ['11th of Mar 2020', '5th of Jan 2026'],
  ['11. März 2020', '5. Januar 2026'],
  ['11 de marzo de 2020', '5 de enero de 2026'],
  ['2020년 3월 11일', '2026년 1월 5일'],
  ['3.11', '1.5'],
])('writes another day like %s: %s', (written, out) => {
  expect(redate(written, { from: FROM, to: '2026-01-05', isPadded: false })).toBe(out);
});

it('adds leading zeros if isPadded is set', () => {
  expect(redate('2020/03/11', { from: FROM, to: '2026-01-05', isPadded: true })).toBe('2026/01/05');
});

it.each([
  [1, 'st'],
  [2, 'nd'],
  [3, 'rd'],
  [4, 'th'],
  [11, 'th'],
  [12, 'th'],
  [13, 'th'],
  [21, 'st'],
])('writes the ordinal %d with %s', (day, suffix) => {
  const to = `2026-03-${String(day).padStart(2, '0')}`;
  expect(redate('11th March', { from: FROM, to, isPadded: false })).toBe(`${day}${suffix} March`);
});

it.each(['2020/3/12', '2020/3/11 (3)', '2020/3', 'March', '2020'])(
  'returns null for %s, which does not have exactly the numbers of the day',
  (written) => {
    expect(redate(written, { from: FROM, to: '2026-01-05', isPadded: false })).toBeNull();
  },
);
