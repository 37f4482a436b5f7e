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

test('resolveReferences makes text of references that repeat a long address too often', () => {
  const long = `/${'b'.repeat(1_999_999)}`;
  const tree = parseMarkdown(
    `[a] [*t*][a] ![a][] [l][a]\n![i][a] [c][] [s]\n\n[a]: ${long}\n[c]: /c\n[s]: /s`,
  );
  expect(resolveReferences(tree)).toEqual([
    { rule: 'references-too-long', line: 1, column: 21, values: { label: 'a', limit: 4 } },
  ]);
  expect(treeText(tree).replaceAll(long, 'long')).toBe(
    'paragraph(link<long>(text"a") text" " link<long>(emphasis(text"t")) text" " image<long> ' +
      'text" " text"[" text"l" text"][a]" text"\\n" text"![i][a]" text" " link</c>(text"c") text" " link</s>(text"s"))',
  );
});
