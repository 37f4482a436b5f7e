import { describe, expect, it } from 'vitest';
import {
  lineOffsets,
  normalizeLineEndings,
  positionAfter,
} from '../../../src/model/text/line-ends.ts';

describe('normalizeLineEndings', () => {
  it.each([
    { input: 'a\r\nb\rc\nd', out: 'a\nb\nc\nd' },
    { input: 'a\r\r\nb', out: 'a\nb' },
    { input: 'a\r\rb', out: 'a\n\nb' },
    { input: 'a\u2028b', out: 'a\u2028b' },
  ])('turns $input into $out', ({ input, out }) => {
    expect(normalizeLineEndings(input)).toBe(out);
  });
});

describe('lineOffsets', () => {
  it.each([
    { text: 'ab\ncd', line: 2, column: 2, out: 4 },
    { text: 'ab\r\ncd', line: 2, column: 1, out: 4 },
    { text: 'ab\r\r\ncd', line: 2, column: 1, out: 5 },
    { text: 'ab\r\rcd', line: 3, column: 1, out: 4 },
    { text: '\uFEFFab\n\uFEFFcd', line: 1, column: 1, out: 1 },
    { text: '\uFEFFab\n\uFEFFcd', line: 2, column: 2, out: 6 },
  ])('maps line $line, column $column of $text to $out', ({ text, line, column, out }) => {
    expect(lineOffsets(text)({ line, column })).toBe(out);
  });
});

describe('positionAfter', () => {
  it.each([
    { text: '', line: 1, column: 1 },
    { text: 'ab', line: 1, column: 3 },
    { text: 'ab\ncd', line: 2, column: 3 },
    { text: 'ab\n\n', line: 3, column: 1 },
  ])('returns line $line, column $column after $text', ({ text, line, column }) => {
    expect(positionAfter(text)).toEqual({ line, column });
  });
});
