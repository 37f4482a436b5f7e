import { describe, expect, it } from 'vitest';
import { summaryOf } from '../../../../src/site/views/sessions/summary.ts';

describe('summaryOf', () => {
  it.each([
    ['joins texts and skips empty ones', 200, ['a', '', 'b'], 'a · b'],
    ['removes the space of a line break after Chinese punctuation', 200, ['慢。 快，'], '慢。快，'],
    ['keeps other spaces', 200, ['慢。 Fast, 快'], '慢。 Fast, 快'],
    [
      'removes Markdown signs at the start of a block',
      200,
      ['# a - b', '> # c', '- -1', '#d'],
      'a - b · c · -1 · #d',
    ],
    ['ends a long text with an ellipsis', 10, ['abcdefghijkl'], 'abcdefghi…'],
    ['removes punctuation before the ellipsis', 10, ['一二三四五六，、，七八九'], '一二三四五六…'],
    ['cuts between characters', 10, ['abcdefgh👩‍💻'], 'abcdefgh…'],
    ['keeps a text of exactly the maximum length', 10, ['abcdefghij'], 'abcdefghij'],
  ])('%s', (_, max, texts, summary) => {
    expect(summaryOf(texts, max)).toBe(summary);
  });
});
