import { expect, test } from 'vitest';
import { headersFile, pagePolicy, sharePolicy } from '../../src/build/security-policy.ts';

test('pagePolicy allows images of the site, and of the hosts in the settings', () => {
  expect(pagePolicy()).toContain("img-src 'self' data:;");
  expect(pagePolicy(['a.example'])).toContain("img-src 'self' data: a.example;");
});

test('pagePolicy allows scripts of the site, and one inline script', () => {
  expect(pagePolicy()).toMatch(/; script-src 'self' 'sha256-[^' ]+'; style-src 'self'$/);
});

test('sharePolicy allows one inline script and style sheet', () => {
  expect(sharePolicy()).toMatch(/; script-src 'sha256-[^' ]+'; style-src 'sha256-[^' ]+'$/);
});

test('headersFile repeats the policy of the pages', () => {
  expect(headersFile('/', { imageHosts: ['*.b.example'] })).toContain(
    "img-src 'self' data: *.b.example;",
  );
  expect(headersFile('/')).not.toContain('example');
});

test('headersFile names the type of text files', () => {
  const markdown = '\n/team/*/index.md\n  Content-Type: text/markdown; charset=utf-8\n';
  expect(headersFile('/team/')).toContain(markdown);
});

test('headersFile lets browsers look for a new version at each visit', () => {
  expect(headersFile('/team/')).toContain('\n/team/sw.js\n  Cache-Control: no-cache\n');
});

test('headersFile asks search engines not to index the site if the settings do', () => {
  expect(headersFile('/', { noindex: true })).toContain('  X-Robots-Tag: noindex\n');
  expect(headersFile('/')).not.toContain('X-Robots-Tag');
});
