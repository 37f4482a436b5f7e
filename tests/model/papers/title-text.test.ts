import { describe, expect, it } from 'vitest';
import { bareTitle, trimTitle } from '../../../src/model/papers/title-text.ts';

describe('bareTitle', () => {
  it.each([
    '[2101.01234] A Title of Some Words',
    '2101.01234v2] A Title of Some Words (arxiv.org)',
    'A Title of Some Words (dl.acm.org)',
    'A Title of Some Words | Proceedings of the 26th Symposium on Notes',
    'A Title of Some Words | IEEE Conference Publication | IEEE Xplore',
    'A Title of Some Words | USENIX',
    'A Title of Some Words | OpenReview',
    'A Title of Some Words - ACL Anthology',
    'A Title of Some Words – ScienceDirect',
    'A Title of Some Words (张三)',
    'A Title of Some Words（张三、李四）',
    'A Title of Some Words, Author et al.,',
    'A Title of Some Words by A. Author et al.',
    'Author et al. - 2018 - A Title of Some Words',
    'Author 等 - 2018 - A Title of Some Words',
    'A Title of Some Words. (SOSP 2021).',
  ])('removes what is not part of the title from %s', (text) => {
    expect(bareTitle(text)).toBe('A Title of Some Words');
  });

  it.each([
    'A Title - With a Second Part',
    'A Title | With a Second Part',
    'A Title of Some Words (Long Version)',
    'A Title of Some Words（第二版）',
    'Accelerating USENIX Servers',
    'Some Words: 2018 - 2020',
  ])('keeps %s', (text) => {
    expect(bareTitle(text)).toBe(text);
  });
});

it('trimTitle removes separators before a dot', () => {
  expect(trimTitle('A Title of Some Words. .')).toBe('A Title of Some Words');
  expect(trimTitle('Words, and so on...')).toBe('Words, and so on...');
});

// Takes minutes if the time is quadratic in the length.
it('trimTitle takes linear time', () => {
  expect(trimTitle(`a${' -'.repeat(200_000)} b`)).toHaveLength(400_003);
});
