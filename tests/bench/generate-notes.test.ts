import { expect, it } from 'vitest';
import { generateNotes } from '../../bench/generate-notes.ts';

it('generates notes that begin with those of fewer sessions', () => {
  const options = { images: false };
  const [six, seven] = [6, 7].map((sessions) => generateNotes({ ...options, sessions }));
  expect(seven?.startsWith(six ?? '-')).toBe(true);
  expect(seven).toMatch(/\n## 2000\/2\/16\n/);
});
