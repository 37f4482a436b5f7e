import { describe, expect, it } from 'vitest';
import { excerpt } from '../../../src/cli/report/excerpt.ts';

describe('excerpt', () => {
  it.each([
    { line: '![](a.png)', column: 1, text: '![](a.png)', mark: '^' },
    { line: 'see ![](a.png)', column: 5, text: 'see ![](a.png)', mark: '    ^' },
    { line: '看 ![](a)', column: 3, text: '看 ![](a)', mark: '   ^' },
    { line: '（看）x', column: 4, text: '（看）x', mark: '      ^' },
    { line: '\ta\tb', column: 4, text: '    a   b', mark: '        ^' },
    { line: '👩‍💻 x', column: 7, text: '👩‍💻 x', mark: '   ^' },
    { line: 'e\u0301x', column: 3, text: 'e\u0301x', mark: ' ^' },
    { line: 'a\u001b[2J\u202Eb', column: 7, text: 'a\uFFFD[2J\uFFFDb', mark: '      ^' },
    { line: 'ab', column: 3, text: 'ab', mark: '  ^' },
    { line: '', column: 1, text: '', mark: '^' },
  ])('marks column $column of $line', ({ line, column, text, mark }) => {
    expect(excerpt(line, column, { width: 40 })).toEqual({ text, mark });
  });

  it('shows only the marked character if there is no room', () => {
    expect(excerpt('abc', 2, { width: 0 })).toEqual({ text: '…b…', mark: ' ^' });
  });

  it.each([
    { column: 1, text: 'abcdefghi…', mark: '^' },
    { column: 13, text: '…jklmnopqr…', mark: '    ^' },
    { column: 26, text: '…rstuvwxyz', mark: '         ^' },
  ])('shows a long line around column $column', ({ column, text, mark }) => {
    const line = 'abcdefghijklmnopqrstuvwxyz';
    expect(excerpt(line, column, { width: 9 })).toEqual({ text, mark });
  });
});
