import { expect, test } from 'vitest';
import {
  isLocalLink,
  isOnOtherHost,
  isSafeLink,
} from '../../../src/model/markdown/link-address.ts';

const safe = [
  'https://example.com/a?b=c#d',
  'HTTP://example.com',
  'mailto:a@example.com',
  ' https://example.com',
  'https://example.com/a\tb',
  'page.md',
  '../a/b:c',
  './a:b',
  '/2020-03-11/#iotlb',
  '#javascript:alert(1)',
  '?javascript:alert(1)',
  '',
  '会议 笔记.md',
  'a%20b.md?x=1&y=2',
  'https://example.com/javascript:alert(1)',
  'javascript：alert(1)',
];

const unsafe = [
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  'java\tscript:alert(1)',
  'javascript\t:alert(1)',
  'java\r\nscript:alert(1)',
  '\u0001 javascript:alert(1)',
  '\u00a0javascript:alert(1)',
  'java\u00adscript:alert(1)',
  'java script:alert(1)',
  'javascript%3Aalert(1)',
  'javascript%253Aalert(1)',
  '%6Aavascript:alert(1)',
  'javascript&colon;alert(1)',
  '&#106avascript:alert(1)',
  'data:text/html,x',
  'file:///etc/passwd',
  'vbscript:x',
  'blob:https://example.com/1',
  'C:\\Users\\a.png',
  'C:/Users/a.png',
  'https://',
  'https:example.com',
  'http:example.com',
  'HTTPS:/example.com',
  'https:///example.com',
  'https:\\\\example.com',
  'https:/\\example.com',
  'ht\ntps://example.com',
  'https:\t//example.com',
  'javascript :alert(1)',
  '//example.com/x',
  '\\\\example.com\\x',
  '/\\example.com',
  '\t//example.com',
  '/\n/example.com',
];

test.each(safe)('isSafeLink accepts %j', (url) => expect(isSafeLink(url)).toBe(true));
test.each(unsafe)('isSafeLink refuses %j', (url) => expect(isSafeLink(url)).toBe(false));

test.each([
  { url: '2020-02-26.md#iotlb', out: true },
  { url: '#iotlb', out: true },
  { url: '/2020-03-11/', out: true },
  { url: '..\\会议.md', out: true },
  { url: 'E:\\notes\\a.md', out: true },
  { url: 'file:///C:/notes/a.md', out: true },
  { url: 'https://example.com/a.md', out: false },
  { url: '//example.com/a.md', out: false },
  { url: '\\\\example.com\\a.md', out: false },
  { url: 'mailto:a@example.com', out: false },
  { url: 'javascript:alert(1)', out: false },
])('isLocalLink returns $out for $url', ({ url, out }) => {
  expect(isLocalLink(url)).toBe(out);
});

test.each([
  { url: 'https://example.com/a', out: true },
  { url: '//example.com', out: true },
  { url: 'mailto:a@example.com', out: false },
  { url: '../a.md', out: false },
  { url: '#a', out: false },
])('isOnOtherHost knows where $url leads', ({ url, out }) => {
  expect(isOnOtherHost(url)).toBe(out);
});
