import { expect, test } from 'vitest';
import { frequencyRank, isRare } from '../../../src/model/terms/common-words.ts';

test('frequencyRank ranks words by their use in general English', () => {
  expect(frequencyRank('the')).toBeLessThan(10);
  expect(frequencyRank('paper')).toBeLessThan(frequencyRank('hypervisor'));
  expect(frequencyRank('optane')).toBe(Infinity);
  expect(frequencyRank('papers')).toBe(frequencyRank('paper'));
});

test('isRare returns whether general English hardly uses a word', () => {
  expect(['Optane', 'Paper'].map(isRare)).toEqual([true, false]);
});
