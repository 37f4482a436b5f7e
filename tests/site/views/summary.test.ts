import { describe, expect, it } from 'vitest';
import { excerptOf } from '../../../src/site/views/summary.ts';

describe('an excerpt', () => {
  it.each([
    ['joins texts, but for empty ones', 200, ['a', '', 'b'], 'a · b'],
    ['keeps no space of a line break behind Chinese punctuation', 200, ['慢。 快，'], '慢。快，'],
    ['keeps other spaces', 200, ['慢。 Fast, 快'], '慢。 Fast, 快'],
    [
      'begins no block with a sign of Markdown',
      200,
      ['# a - b', '> # c', '- -1', '#d'],
      'a - b · c · -1 · #d',
    ],
    ['ends a long text with an ellipsis', 10, ['abcdefghijkl'], 'abcdefghi…'],
    ['ends it not behind punctuation', 10, ['一二三四五六，、，七八九'], '一二三四五六…'],
    ['cuts between characters', 10, ['abcdefgh👩‍💻'], 'abcdefgh…'],
    ['keeps a text that just fits', 10, ['abcdefghij'], 'abcdefghij'],
  ])('%s', (_, max, texts, excerpt) => {
    expect(excerptOf(texts, max)).toBe(excerpt);
  });
});
