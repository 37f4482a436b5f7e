import { expect, test } from 'vitest';
import { parseMarkdown } from '../../../src/model/markdown/markdown.ts';
import { resolveReferences } from '../../../src/model/markdown/references.ts';
import { treeText } from '../tree-text.ts';

test.each([
  { input: '[a][x]\n\n[x]: /u', out: 'paragraph(link</u>(text"a"))' },
  { input: '![a][x]\n\n[X]: a.png', out: 'paragraph(image<a.png>)' },
  { input: '[x]\n\n[x]: /1\n[x]: /2', out: 'paragraph(link</1>(text"x"))' },
  { input: '- [x]\n\n> [x]: /u', out: 'list(listItem(paragraph(link</u>(text"x")))) blockquote()' },
  { input: '[a][x]', out: 'paragraph(text"[a][x]")' },
])('resolveReferences turns $input into $out', ({ input, out }) => {
  const tree = parseMarkdown(input);
  resolveReferences(tree);
  expect(treeText(tree)).toBe(out);
});
