import { describe, expect, it } from 'vitest';
import { EM } from '../../src/cards/faces.ts';
import { fitText } from '../../src/cards/fit-text.ts';
import { charactersOf, type Shaper } from '../../src/cards/shape.ts';

// Every character is as wide as its font's size.
const shaper: Shaper = (text) => ({ width: charactersOf(text).length * EM, path: '', images: [] });
const setText = (text: string, room: object) =>
  fitText(text, { width: 100, lines: 2, sizes: [20, 10], weight: 'bold', ...room }, shaper);

describe('fitting text', () => {
  it('takes the largest size that has room for all of it', () => {
    expect(setText('ab cd', {})).toEqual({ size: 20, lines: ['ab cd'], cut: false });
    expect(setText('abcd efgh', {})).toEqual({ size: 20, lines: ['abcd', 'efgh'], cut: false });
    expect(setText('abcd efgh ijkl', {})).toMatchObject({ size: 10, cut: false });
  });

  it('shrinks before it cuts a word in two', () => {
    expect(setText('abcdefgh', {})).toEqual({ size: 10, lines: ['abcdefgh'], cut: false });
    expect(setText('abcdefghijklmno', {})).toMatchObject({ lines: ['abcdefghij', 'klmno'] });
  });

  it('ends a text that has no room with an ellipsis, not behind punctuation', () => {
    expect(setText('一二三四五六七八九十一二三四五六七八，九十', { lines: 2 })).toEqual({
      size: 10,
      lines: ['一二三四五六七八九十', '一二三四五六七八…'],
      cut: true,
    });
  });

  it('begins no line with closing punctuation', () => {
    const { lines } = setText('一二三四五六七八九十。一二三', {});
    expect(lines).toEqual(['一二三四五六七八九', '十。一二三']);
  });

  it('keeps every line within its width, whatever the text', () => {
    for (const text of [
      'x'.repeat(300),
      '很长的标题，'.repeat(40),
      '👩‍💻🐛'.repeat(40),
      'a b '.repeat(99),
    ]) {
      const { lines, size, cut } = setText(text, {});
      expect(cut).toBe(true);
      expect(lines).toHaveLength(2);
      for (const line of lines) expect(charactersOf(line).length * size).toBeLessThanOrEqual(100);
    }
  });

  it('makes balanced lines about as wide as each other', () => {
    expect(setText('aa bb cc dd', { sizes: [12] }).lines).toEqual(['aa bb cc', 'dd']);
    expect(setText('aa bb cc dd', { sizes: [12], balanced: true }).lines).toEqual([
      'aa bb',
      'cc dd',
    ]);
    expect(setText('aaa bbbbbbb', { sizes: [12], balanced: true }).lines).toEqual([
      'aaa',
      'bbbbbbb',
    ]);
  });

  it('sets no line for an empty text', () => {
    expect(setText('', {})).toEqual({ size: 20, lines: [], cut: false });
  });
});
