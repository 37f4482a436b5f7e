import { expect, it } from 'vitest';
import { oncePerText } from '../../src/model/once-per-text.ts';

it('calls the function once for each text', () => {
  const calls: string[] = [];
  const upper = oncePerText((text) => {
    calls.push(text);
    return text.toUpperCase();
  });
  expect(['a', '', 'a', ''].map(upper)).toEqual(['A', '', 'A', '']);
  expect(calls).toEqual(['a', '']);
});
