import { expect, test } from 'vitest';
import { parseMarkdown } from '../../../../src/model/markdown/markdown.ts';
import { treeText } from '../../tree-text.ts';

test.each([
  { input: '**“x”**GPU', out: 'strong(text"“x”") text"GPU"' },
  { input: 'GPU**“x”**', out: 'text"GPU" strong(text"“x”")' },
  { input: 'GPU**“x”**GPU', out: 'text"GPU" strong(text"“x”") text"GPU"' },
  { input: '**x……**GPU', out: 'strong(text"x……") text"GPU"' },
  { input: '**`x`**GPU', out: 'strong(inlineCode"x") text"GPU"' },
  { input: '2**`x`**', out: 'text"2" strong(inlineCode"x")' },
  { input: '**a—**1 和 **b**', out: 'strong(text"a—") text"1 和 " strong(text"b")' },
  { input: '**“a”**b **“c”**d', out: 'strong(text"“a”") text"b " strong(text"“c”") text"d"' },
  { input: '2**(n) and 3**(m)', out: 'text"2**(n) and 3**(m)"' },
  { input: '“**x**”GPU', out: 'text"“" strong(text"x") text"”GPU"' },
  { input: 'a **“b** c”', out: 'text"a " strong(text"“b") text" c”"' },
  { input: '*“x”*GPU', out: 'text"*“x”*GPU"' },
])('the parser reads $input', ({ input, out }) => {
  expect(treeText(parseMarkdown(input))).toBe(`paragraph(${out})`);
});
