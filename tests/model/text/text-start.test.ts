import { expect, it } from 'vitest';
import { textStart } from '../../../src/model/text/text-start.ts';

it.each([
  { text: 'abc', length: 2, out: 'ab' },
  { text: 'abc', length: 9, out: 'abc' },
  { text: 'a𠮷b', length: 2, out: 'a' },
  { text: 'a𠮷b', length: 3, out: 'a𠮷' },
])('textStart returns $out for $length units of $text', ({ text, length, out }) => {
  expect(textStart(text, length)).toBe(out);
});
