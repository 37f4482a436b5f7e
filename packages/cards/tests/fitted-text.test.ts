import { describe, expect, it } from 'vitest';
import { fitText, type Room } from '../src/fitted-text.ts';
import { graphemesOf } from '../src/shaper.ts';
import { squareShaper } from './support.ts';

const fit = (text: string, changes: Partial<Room> = {}) => {
  const room = { width: 100, lines: 2, sizes: [20, 10], ...changes };
  return fitText(text, room, (piece) => squareShaper(piece, 'bold').width);
};

describe('fitText', () => {
  it('uses the largest size in which the whole text fits', () => {
    expect(fit('ab cd')).toEqual({ size: 20, lines: ['ab cd'], cut: false });
    expect(fit('abcd efgh')).toEqual({ size: 20, lines: ['abcd', 'efgh'], cut: false });
    expect(fit('abcd efgh ijkl')).toMatchObject({ size: 10, cut: false });
  });

  it('uses a smaller size rather than breaking a word', () => {
    expect(fit('abcdefgh')).toEqual({ size: 10, lines: ['abcdefgh'], cut: false });
    expect(fit('abcdefghijklmno')).toMatchObject({ lines: ['abcdefghij', 'klmno'] });
  });

  it('cuts a text that is too long with an ellipsis, which replaces punctuation', () => {
    expect(fit('一二三四五六七八九十一二三四五六七八，九十')).toEqual({
      size: 10,
      lines: ['一二三四五六七八九十', '一二三四五六七八…'],
      cut: true,
    });
  });

  it('starts no line with closing punctuation', () => {
    expect(fit('一二三四五六七八九十。一二三').lines).toEqual(['一二三四五六七八九', '十。一二三']);
  });

  it.each([
    ['one long word', 'x'.repeat(300)],
    ['long Chinese text', '很长的标题，'.repeat(40)],
    ['emoji sequences', '👩‍💻🐛'.repeat(40)],
    ['short words', 'a b '.repeat(99)],
  ])('keeps every line of %s within the width', (_, text) => {
    const { lines, size, cut } = fit(text);
    expect(cut).toBe(true);
    expect(lines).toHaveLength(2);
    for (const line of lines) expect(graphemesOf(line).length * size).toBeLessThanOrEqual(100);
  });

  it('makes balanced lines about equally wide', () => {
    expect(fit('aa bb cc dd', { sizes: [12] }).lines).toEqual(['aa bb cc', 'dd']);
    const balanced = { sizes: [12], balanced: true };
    expect(fit('aa bb cc dd', balanced).lines).toEqual(['aa bb', 'cc dd']);
    expect(fit('aaa bbbbbbb', balanced).lines).toEqual(['aaa', 'bbbbbbb']);
  });

  it('returns no line for an empty text', () => {
    expect(fit('')).toEqual({ size: 20, lines: [], cut: false });
  });
});
