import { expect, test } from 'vitest';
import { headersFile, policyDirectives } from '../../src/build/security-policy.ts';

test('policyDirectives allows images of the site, and of the hosts in the settings', () => {
  expect(policyDirectives()).toContain("img-src 'self' data:");
  expect(policyDirectives(['a.example'])).toContain("img-src 'self' data: a.example");
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

test('headersFile asks search engines to list no page if the site does', () => {
  expect(headersFile('/', { noindex: true })).toContain('  X-Robots-Tag: noindex\n');
  expect(headersFile('/')).not.toContain('X-Robots-Tag');
});
