import { expect, test } from 'vitest';
import { parseQuery } from '../../../src/search/query/query.ts';

const word = (text: string) => {
  return { text, quoted: false, without: false, time: null, isWeak: false, others: [] };
};
const phrase = (text: string) => ({ ...word(text), quoted: true });

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
  {
    input: 'VM OR "virtual machine" tlb',
    terms: [{ ...word('vm'), others: [phrase('virtual machine')] }, word('tlb')],
  },
  { input: 'a | b OR c', terms: [{ ...word('a'), others: [word('b'), word('c')] }] },
  { input: 'this or that', terms: [word('this'), word('or'), word('that')] },
  { input: 'OR tlb |', terms: [word('or'), word('tlb'), word('|')] },
  { input: '-a OR b', terms: [{ ...word('a'), without: true }, word('|'), word('b')] },
  { input: '   ', terms: [] },
  { input: '""', terms: [] },
])('parseQuery reads the terms of $input', ({ input, terms }) => {
  expect(parseQuery(input)).toEqual({ terms, withFigure: false, byDate: false });
});

test.each([
  { input: '2020-03', time: { from: '2020-03', to: '2020-03', everyYear: false } },
  { input: '2020-03-11..2020-04', time: { from: '2020-03-11', to: '2020-04', everyYear: false } },
  { input: 'year:2020', time: { from: '2020', to: '2020', everyYear: false } },
  { input: '4/1', time: { from: '04-01', to: '04-01', everyYear: true } },
  { input: '"2020-03"', time: null },
  { input: '-2020', time: null },
  { input: '-三月', time: null },
])('parseQuery reads the time of $input', ({ input, time }) => {
  expect(parseQuery(input).terms.map((term) => term.time)).toEqual([time]);
});

test('parseQuery reads times among words', () => {
  const { terms } = parseQuery('文件系统 2020年春 "may" may');
  expect(terms.map(({ text, time, isWeak }) => [text, time?.from ?? null, isWeak])).toEqual([
    ['文件系统', null, false],
    ['2020年春', '2020-03', false],
    ['may', null, false],
    ['may', '05', true],
  ]);
});

test('parseQuery reads has:image as a filter, not as a word', () => {
  expect(parseQuery('tlb has:image')).toEqual({
    terms: [word('tlb')],
    withFigure: true,
    byDate: false,
  });
});

test('parseQuery ignores everything after 24 terms', () => {
  expect(parseQuery('word '.repeat(5000)).terms).toHaveLength(24);
});

test('parseQuery reads by:date as an order, not as a word', () => {
  expect(parseQuery('tlb by:date')).toMatchObject({ terms: [word('tlb')], byDate: true });
});
