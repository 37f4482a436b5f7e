import { expect, test } from 'vitest';
import { parseMarkdown } from '../../../src/model/markdown/markdown.ts';
import { dropTocMarkers } from '../../../src/model/markdown/typora.ts';
import { treeText } from '../tree-text.ts';

test.each([
  { input: '[TOC]\n\na', out: 'paragraph(text"a")' },
  { input: '[toc]', out: '' },
  { input: 'see [TOC]', out: 'paragraph(text"see [TOC]")' },
  { input: '`[TOC]`', out: 'paragraph(inlineCode"[TOC]")' },
])('reads $input', ({ input, out }) => {
  const tree = parseMarkdown(input);
  dropTocMarkers(tree);
  expect(treeText(tree)).toBe(out);
});
