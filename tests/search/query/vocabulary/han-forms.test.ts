import { expect, test } from 'vitest';
import { hanForms } from '../../../../src/search/query/vocabulary/han-forms.ts';

const variants = new Map([
  ['網路', ['网络']],
  ['網', ['网']],
  ['擬', ['拟']],
  ['发', ['發', '髮']],
  ['𠮷', ['吉']],
]);

test.each([
  { why: 'by character', input: '擬机', out: ['拟机'] },
  { why: 'by word, then by character', input: '網路剪', out: ['网络剪', '网路剪'] },
  { why: 'each of several', input: '发', out: ['發', '髮'] },
  { why: 'beyond the basic plane', input: '𠮷野', out: ['吉野'] },
  { why: 'none if the notes use it', input: '剪枝', out: [] },
  { why: 'none of an empty text', input: '', out: [] },
])('hanForms returns the spellings of $input: $why', ({ input, out }) => {
  expect(hanForms(input, variants)).toEqual(out);
});

test('hanForms limits the spellings of a long text', () => {
  expect(hanForms('发'.repeat(5000), variants).length).toBeLessThan(50);
});
