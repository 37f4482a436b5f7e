import { expect, test } from 'vitest';
import { parseQuery } from '../../../src/search/query/query.ts';

const word = (text: string) => ({ text, quoted: false, without: false });
const phrase = (text: string) => ({ text, quoted: true, without: false });

test.each([
  { input: 'IOMMU 剪枝', terms: [word('iommu'), word('剪枝')] },
  { input: '"Copy on Write" fork', terms: [phrase('copy on write'), word('fork')] },
  { input: '“剪枝 很好”', terms: [phrase('剪枝 很好')] },
  { input: '"not closed', terms: [phrase('not closed')] },
  {
    input: 'tlb -iommu -"shared memory"',
    terms: [
      word('tlb'),
      { ...word('iommu'), without: true },
      { ...phrase('shared memory'), without: true },
    ],
  },
  { input: 'SR-IOV --flag - C++', terms: [word('sr-iov'), word('--flag'), word('-'), word('c++')] },
  { input: 'ＩＯＭＭＵ', terms: [word('iommu')] },
  { input: '   ', terms: [] },
  { input: '""', terms: [] },
])('parseQuery reads the terms of $input', ({ input, terms }) => {
  expect(parseQuery(input)).toEqual({ terms, dates: null, withFigure: false });
});

test.each([
  { input: '2020-03', dates: { from: '2020-03', to: '2020-03' } },
  { input: '2020-03..2020-04', dates: { from: '2020-03', to: '2020-04' } },
  { input: '2020-03-11..2020-04', dates: { from: '2020-03-11', to: '2020-04' } },
  { input: 'year:2020', dates: { from: '2020', to: '2020' } },
  { input: '"2020-03"', dates: null },
  { input: '2020', dates: null },
])('parseQuery reads the dates of $input', ({ input, dates }) => {
  expect(parseQuery(input).dates).toEqual(dates);
});

test('parseQuery reads has:image as a filter, not as a word', () => {
  expect(parseQuery('tlb has:image')).toEqual({
    terms: [word('tlb')],
    dates: null,
    withFigure: true,
  });
});

test('parseQuery ignores everything after 24 terms', () => {
  expect(parseQuery('word '.repeat(5000)).terms).toHaveLength(24);
});
