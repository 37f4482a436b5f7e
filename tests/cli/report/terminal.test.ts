import { describe, expect, it } from 'vitest';
import { isColoured, paint, printable } from '../../../src/cli/report/terminal.ts';

describe('isColoured', () => {
  const terminal = { isTTY: true };
  const pipe = { isTTY: false };

  it.each([
    { stream: terminal, env: {}, out: true },
    { stream: pipe, env: {}, out: false },
    { stream: terminal, env: { NO_COLOR: '1' }, out: false },
    { stream: terminal, env: { NO_COLOR: '' }, out: true },
    { stream: terminal, env: { TERM: 'dumb' }, out: false },
    { stream: pipe, env: { FORCE_COLOR: '1', NO_COLOR: '1' }, out: true },
    { stream: pipe, env: { FORCE_COLOR: '' }, out: true },
    { stream: terminal, env: { FORCE_COLOR: '0' }, out: false },
    { stream: terminal, env: { FORCE_COLOR: 'False' }, out: false },
  ])('is $out on $stream with $env', ({ stream, env, out }) => {
    expect(isColoured(stream, env)).toBe(out);
  });
});

describe('paint', () => {
  it('colours text even if the output is not a terminal', () => {
    expect(paint('added', 'a')).toBe('\u001B[32ma\u001B[39m');
  });
});

describe('printable', () => {
  it.each([
    { text: '会议 a', out: '会议 a' },
    { text: 'a\r\nb', out: 'a b' },
    { text: 'a\u001B[2Jb', out: 'a [2Jb' },
    { text: 'a\u202Eb\u2028c', out: 'a b c' },
  ])('turns $text into "$out"', ({ text, out }) => {
    expect(printable(text)).toBe(out);
  });
});
