import { expect, test } from 'vitest';
import { addMarks } from '../../../src/model/markdown/marks.ts';
import { parseMarkdown } from '../../../src/model/markdown/markdown.ts';
import { treeText } from '../tree-text.ts';

const M = ['html"<mark>"', 'html"</mark>"'];

test.each([
  { input: 'a ==b c== d', out: `paragraph(text"a " ${M[0]} text"b c" ${M[1]} text" d")` },
  { input: '中==重点==文', out: `paragraph(text"中" ${M[0]} text"重点" ${M[1]} text"文")` },
  { input: '==**b**==', out: `paragraph(${M[0]} strong(text"b") ${M[1]})` },
  {
    input: '- ==`b`==，',
    out: `list(listItem(paragraph(${M[0]} inlineCode"b" ${M[1]} text"，")))`,
  },
  {
    input: '==a== ==b==',
    out: `paragraph(${M[0]} text"a" ${M[1]} text" " ${M[0]} text"b" ${M[1]})`,
  },
  { input: 'a == b == c', out: 'paragraph(text"a == b == c")' },
  { input: 'a==b && c==d', out: 'paragraph(text"a==b && c==d")' },
  { input: 'a ==b', out: 'paragraph(text"a ==b")' },
  { input: 'x ===y=== z', out: 'paragraph(text"x ===y=== z")' },
  { input: '`==a==`', out: 'paragraph(inlineCode"==a==")' },
])('addMarks turns $input into $out', ({ input, out }) => {
  const tree = parseMarkdown(input);
  addMarks(tree);
  expect(treeText(tree)).toBe(out);
});
