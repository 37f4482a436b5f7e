import { expect, test } from 'vitest';
import {
  decodeReferences,
  escapeAttribute,
} from '../../../src/model/markdown/character-references.ts';

test.each([
  { input: 'AT&amp;T &lt;b&gt;', out: 'AT&T <b>' },
  { input: '&#20013;&#x6587;&nbsp;', out: '中文\u00a0' },
  { input: '&#106avascript&colon;', out: 'javascript:' },
  { input: '&lt <b> &unknown; &', out: '< <b> &unknown; &' },
  { input: '&#128; &#0;', out: '€ \uFFFD' },
])('decodeReferences turns $input into $out', ({ input, out }) => {
  expect(decodeReferences(input)).toBe(out);
});

test('escapeAttribute returns text that decodes to the same value', () => {
  const value = 'a & b &amp; "c" <d>';
  expect(escapeAttribute(value)).toBe('a &amp; b &amp;amp; &quot;c&quot; &lt;d>');
  expect(decodeReferences(escapeAttribute(value))).toBe(value);
});
