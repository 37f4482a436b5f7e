import { expect, test } from 'vitest';
import { parseMarkdown } from '../../../../src/model/markdown/markdown.ts';
import {
  shallowListDiagnostics,
  shallowLists,
} from '../../../../src/model/markdown/blocks/shallow-lists.ts';

test.each([
  { input: '1. a\n  - b\n  - c\n2. d', out: [{ from: 2, to: 3, column: 3, missing: 1 }] },
  { input: '10. a\n   - b', out: [{ from: 2, to: 2, column: 4, missing: 1 }] },
  { input: '1. a\n - b', out: [{ from: 2, to: 2, column: 2, missing: 2 }] },
  { input: '- x\n\n  1. a\n    - b', out: [{ from: 4, to: 4, column: 5, missing: 1 }] },
  { input: '1. a\n   - b', out: [] },
  { input: '1. a\n- b', out: [] },
  { input: '- a\n  - b', out: [] },
  { input: '1. a\n\n\n  - b', out: [] },
])('shallowLists finds the lists of $input', ({ input, out }) => {
  expect(shallowLists(parseMarkdown(input))).toEqual(out);
});

test('shallowListDiagnostics reports the missing spaces', () => {
  expect(shallowListDiagnostics(parseMarkdown('1. a\n  - b'))).toEqual([
    { rule: 'list-shallow', line: 2, column: 3, values: { missing: 1 } },
  ]);
});
