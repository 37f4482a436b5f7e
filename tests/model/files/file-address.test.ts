import { describe, expect, it } from 'vitest';
import { addressedName, readFileAddress } from '../../../src/model/files/file-address.ts';

describe('readFileAddress', () => {
  it.each([
    {
      input: 'imgs/a.png?raw=true#x',
      paths: ['imgs/a.png', 'imgs/a.png?raw=true'],
      foreign: false,
    },
    {
      input: 'imgs/what?%20.png',
      paths: ['imgs/what', 'imgs/what? .png', 'imgs/what?%20.png'],
      foreign: false,
    },
    { input: 'a%20b.png', paths: ['a b.png', 'a%20b.png'], foreign: false },
    { input: '100%.png', paths: ['100%.png'], foreign: false },
    { input: 'E:\\imgs\\a.png', paths: ['E:\\imgs\\a.png'], foreign: true },
    { input: '/imgs/a.png', paths: ['/imgs/a.png'], foreign: true },
    { input: 'file:///C:/a/b.png', paths: ['C:/a/b.png'], foreign: true },
    { input: 'file:///home/a.png', paths: ['/home/a.png'], foreign: true },
    { input: 'imgs%5Ca.png', paths: ['imgs\\a.png', 'imgs%5Ca.png'], foreign: true },
  ])('returns the paths of $input', ({ input, paths, foreign }) => {
    expect(readFileAddress(input)).toEqual({ kind: 'path', paths, foreign });
  });

  it.each([
    { input: 'https://x.example/a.png', kind: 'remote' },
    { input: '//x.example/a.png', kind: 'remote' },
    { input: 'data:image/png;base64,', kind: 'refused' },
  ])('returns $kind for $input', ({ input, kind }) => {
    expect(readFileAddress(input)).toEqual({ kind });
  });
});

describe('addressedName', () => {
  it.each([
    { input: 'imgs/a%20b.png?x', out: 'a b.png' },
    { input: 'E:\\imgs\\a.png', out: 'a.png' },
    { input: 'imgs/a%00.png', out: 'a%00.png' },
    { input: 'imgs/', out: 'imgs' },
    { input: 'imgs/what?.png', out: 'what?.png' },
    { input: 'a?b/c%3F.png', out: 'c?.png' },
    { input: 'imgs/C#.png', out: 'C' },
    { input: 'imgs/C%23?.png', out: 'C#?.png' },
    { input: 'imgs/a.png#b.png', out: 'a.png' },
    { input: 'https://a.example/get?file=a.png', out: 'get' },
    { input: '#top', out: '#top' },
  ])('returns $out for $input', ({ input, out }) => {
    expect(addressedName(input)).toBe(out);
  });
});
