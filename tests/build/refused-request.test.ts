import { describe, expect, it } from 'vitest';
import { decodedPath, isOwnHost } from '../../src/build/refused-request.ts';

describe('decodedPath', () => {
  it.each([
    { url: '/a%20b/?q=%', path: '/a b/' },
    { url: '/%E4%BC%9A#%', path: '/会' },
    { url: '/%', path: null },
    { url: '/%E0%A4%A', path: null },
    { url: '/a%00b', path: null },
    { url: 'http://a.example/', path: null },
    { url: '', path: null },
  ])('decodes $url to $path', ({ url, path }) => {
    expect(decodedPath(url)).toBe(path);
  });
});

describe('isOwnHost', () => {
  it.each([
    'localhost',
    'LOCALHOST:80',
    'a.localhost:4321',
    '127.0.0.1',
    '10.0.0.1:80',
    '[::1]:80',
    'desk',
    'Desk.local:80',
    'desk.',
  ])('accepts %s', (host) => expect(isOwnHost(host, 'Desk')).toBe(true));

  it.each([
    '',
    'evil.example',
    'localhost.evil.example',
    '127.0.0.1.evil.example',
    'desk.example',
    '[desk]',
    '::1.evil.example',
    'evil.example:80:80',
  ])('refuses "%s"', (host) => expect(isOwnHost(host, 'Desk')).toBe(false));
});
