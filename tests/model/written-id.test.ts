import { expect, test } from 'vitest';
import { splitWrittenId } from '../../src/model/written-id.ts';

test.each([
  { heading: 'a {#b}', text: 'a', id: 'b' },
  { heading: 'a\u3000{#会议}  ', text: 'a', id: '会议' },
  { heading: '{#b}', text: '', id: 'b' },
  { heading: 'a {#}', text: 'a', id: '' },
  { heading: 'a {#b} {#c}', text: 'a {#b}', id: 'c' },
  { heading: 'a {#b} c', text: 'a {#b} c', id: null },
  { heading: 'a {#b c}', text: 'a {#b c}', id: null },
  { heading: 'a ', text: 'a ', id: null },
])('splitWrittenId reads the id $id in $heading', ({ heading, text, id }) => {
  expect(splitWrittenId(heading)).toEqual({ text, id });
});

test('splitWrittenId reads long runs of blanks and braces in linear time', () => {
  const heading = `a${' '.repeat(200_000)}${'{#'.repeat(200_000)}`;
  expect(splitWrittenId(heading)).toEqual({ text: heading, id: null });
});
