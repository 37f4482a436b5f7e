import { expect, it } from 'vitest';
import { hiddenLines } from '../../../src/model/unread/hidden-lines.ts';

it.each([
  { input: 'a|```|b|```|c', out: '.###.' },
  { input: 'a|~~~~|```|~~~|~~~~|c', out: '.####.' },
  { input: '- ```|  b|  ```|c', out: '###.' },
  { input: '> ```|> b|> ```|c', out: '###.' },
  { input: '```|a|b', out: '...' },
  { input: '`code`|```x``` y|b', out: '...' },
  { input: '<!--|a|--> |b', out: '###.' },
  { input: '<!-- a -->|b', out: '..' },
  { input: '<!--|a', out: '..' },
  { input: '%%|a|%%|b', out: '###.' },
  { input: '<style>|a|</style>|b', out: '###.' },
  { input: '<pre>a</pre>|b', out: '..' },
])('finds the hidden lines of $input', ({ input, out }) => {
  const hidden = hiddenLines(input.split('|'));
  expect(hidden.map((each) => (each ? '#' : '.')).join('')).toBe(out);
});
