import { expect, it } from 'vitest';
import { MAX_TEXTS, oncePerText } from '../../src/model/once-per-text.ts';

it('calls the function once for each text', () => {
  const calls: string[] = [];
  const upper = oncePerText((text) => {
    calls.push(text);
    return text.toUpperCase();
  });
  expect(['a', '', 'a', ''].map(upper)).toEqual(['A', '', 'A', '']);
  expect(calls).toEqual(['a', '']);
});

it('forgets texts if there are too many', () => {
  let calls = 0;
  const count = oncePerText((text) => {
    calls += 1;
    return text;
  });
  for (let number = 0; number < MAX_TEXTS; number += 1) count(`${number}`);
  count('0');
  expect(calls).toBe(MAX_TEXTS);
  count('more');
  count('0');
  expect(calls).toBe(MAX_TEXTS + 2);
});
