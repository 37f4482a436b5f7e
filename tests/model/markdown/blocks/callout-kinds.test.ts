import { expect, it } from 'vitest';
import { calloutKind } from '../../../../src/model/markdown/blocks/callout-kinds.ts';

it.each([
  ['Note', 'note'],
  ['TLDR', 'abstract'],
  ['hint', 'tip'],
  ['check', 'success'],
  ['faq', 'question'],
  ['error', 'danger'],
  ['recipe', null],
])('calloutKind returns the kind of %s', (word, kind) => {
  expect(calloutKind(word)).toBe(kind);
});
